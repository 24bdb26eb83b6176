import { useParams } from '@tanstack/react-router'

/** The congress whose office this page is, from the address `/c/{congress}/…`. */
export const useCongress = (): string => useParams({ strict: false }).congress ?? ''
