import { useNavigate } from '@tanstack/react-router'
import type { SearchHit } from '@zhitong/server/contract'
import { useCongress } from '../../shared/congress.ts'

/** Goes where a hit leads. */
export function useOpenHit(): (hit: SearchHit) => void {
  const navigate = useNavigate()
  const congress = useCongress()
  return hit => {
    if (hit.kind === 'person') void navigate({ to: '/c/$congress/office/people', params: { congress }, search: { q: hit.title } })
    else if (hit.kind === 'organ') void navigate({ to: '/c/$congress/office/people', params: { congress }, search: { organ: hit.id } })
    else void navigate({ to: '/c/$congress/office/matters/$id', params: { congress, id: hit.row?.id ?? hit.id } })
  }
}
