import { QueryClient } from '@tanstack/react-query'
import { RefusedError } from './api.ts'

/** One store of answers for the whole page. A refusal is an answer: it is never asked again by itself. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => !(error instanceof RefusedError) && count < 2,
      refetchOnWindowFocus: true,
    },
  },
})
