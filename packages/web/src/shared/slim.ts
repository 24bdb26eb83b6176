import { useSyncExternalStore } from 'react'

const query = matchMedia('(max-width: 700px)')
const listen = (listener: () => void): (() => void) => {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether the window is as narrow as a phone. */
export const useSlim = (): boolean => useSyncExternalStore(listen, () => query.matches)
