import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MatterView } from '@zhitong/server/contract'
import { post, RefusedError, type Refusal } from '../../shared/api.ts'
import { useCongress } from '../../shared/congress.ts'
import { useKey } from '../../shared/keys.ts'
import { ask, at, office } from '../../shared/office.ts'

/** What the interface must be told when the connection broke: the same thing may be sent again. */
const unreached: Refusal = {
  ground: 'unreached',
  zh: '和服务器的连接断了，不知道有没有记上。写的都在本机；再按一次，不会记两遍。',
  en: 'The connection broke, so it is not known whether it was entered. What you wrote is kept; press again, it will not be entered twice.',
}

export const refusalOf = (error: unknown): Refusal | undefined => (error === null || error === undefined ? undefined : error instanceof RefusedError ? error.refusal : unreached)

/** Sends what changes a matter and puts the new view in the place of the old; a stale page is brought up to date. */
export function useTake(view: MatterView): {
  send: (path: string, body: unknown, done?: (view: MatterView) => void) => void
  busy: boolean
  refusal: Refusal | undefined
  reset: () => void
} {
  const congress = useCongress()
  const client = useQueryClient()
  const key = useKey()
  const { queryKey } = ask.matter(congress, view.row.id)
  const mutation = useMutation({
    mutationFn: ({ path, body }: { path: string; body: unknown; done: ((view: MatterView) => void) | undefined }) =>
      post<MatterView>(at(congress, `/matters/${encodeURIComponent(view.row.id)}${path}`), body, key({ path, body })),
    // Here and not beside `mutate`: the stream may be faster than the answer, and the form of a step that is taken is gone by then.
    onSuccess: (next, { done }) => {
      client.setQueryData(queryKey, next)
      for (const what of ['inbox', 'year', 'matters'] as const) void client.invalidateQueries({ queryKey: office(congress, what) })
      done?.(next)
    },
    onError: error => {
      if (error instanceof RefusedError && error.status === 409) void client.invalidateQueries({ queryKey })
    },
  })
  return {
    send: (path, body, done) => mutation.mutate({ path, body, done }),
    busy: mutation.isPending,
    refusal: refusalOf(mutation.error),
    reset: mutation.reset,
  }
}
