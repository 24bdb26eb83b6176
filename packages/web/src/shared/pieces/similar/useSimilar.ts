import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SimilarList } from '@zhitong/server/contract'
import { useEffect, useState } from 'react'
import { post } from '../../api.ts'
import { at, office } from '../../office.ts'
import { worthAsking, type Typed } from './typed.ts'

/** A pause in typing after which it is worth asking, ms. */
const pause = 350

export interface Asked extends Typed {
  readonly procedures?: readonly string[]
  /** The matter whose own text this is. */
  readonly except?: string
}
export interface Found {
  /** Nothing until something was asked and answered. */
  readonly list: SimilarList | undefined
  readonly asking: boolean
  readonly error: unknown
}

/** Matters similar to what is typed, asked for a moment after the last key; the last answer stays until the next is there. */
export function useSimilar(congress: string, typed: Asked | undefined): Found {
  const now = JSON.stringify(typed ?? null)
  const [asked, setAsked] = useState('null')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(now), pause)
    return () => clearTimeout(timer)
  }, [now])
  const question = JSON.parse(asked) as Asked | null
  const worth = question !== null && worthAsking(question)
  const found = useQuery({
    queryKey: office(congress, 'similar', asked),
    queryFn: () => post<SimilarList>(at(congress, '/matters/similar'), question),
    enabled: worth,
    placeholderData: keepPreviousData,
    // After a start the earlier texts are read first; that takes seconds.
    refetchInterval: query => (query.state.data?.ready === false ? 2_000 : false),
  })
  return { list: worth ? found.data : undefined, asking: worth && (found.isFetching || found.data?.ready === false), error: found.error }
}
