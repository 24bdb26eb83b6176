import { useNavigate, useSearch } from '@tanstack/react-router'
import { queries } from '../../shared/queries.ts'
import { Enter } from './Enter.tsx'

/** Only addresses of this house: nobody is sent elsewhere after signing in. */
export const safe = (then: unknown): string => (typeof then === 'string' && /^\/(?![/\\])/.test(then) && !then.startsWith('/sign-in') ? then : '/office')

export function SignInPage() {
  const search = useSearch({ strict: false }) as { then?: string; failed?: string | number }
  const navigate = useNavigate()
  const back = safe(search.then)
  const entered = async (): Promise<void> => {
    queries.clear()
    await navigate({ href: back })
  }
  return <Enter back={back} failed={search.failed !== undefined} entered={entered} />
}
