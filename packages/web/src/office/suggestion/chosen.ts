import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useCongress } from '../../shared/congress.ts'

/** The filters of a desk as they stand in the address, and how they are changed; nothing is a filter taken away. */
export function useAddress(desk: string): [search: Record<string, string | number>, go: (next: Record<string, string | number | undefined>) => void] {
  const congress = useCongress()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Record<string, string | number>
  const go = (next: Record<string, string | number | undefined>): void => {
    const kept = Object.entries({ ...search, ...next }).filter((entry): entry is [string, string | number] => entry[1] !== undefined && entry[1] !== '')
    void navigate({ to: '/c/$congress/office/suggestions/$desk', params: { congress, desk }, search: Object.fromEntries(kept), replace: true, resetScroll: false })
  }
  return [search, go]
}

/** J and K go on and back among rows, wherever no field is being filled in. */
export function useMoves(move: (by: 1 | -1) => void): void {
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || (event.target as HTMLElement).closest('input,textarea,select,dialog,[contenteditable]')) return
      const by = event.key === 'j' ? 1 : event.key === 'k' ? -1 : undefined
      if (by === undefined) return
      event.preventDefault()
      move(by)
    }
    document.addEventListener('keydown', keys)
    return () => document.removeEventListener('keydown', keys)
  })
}
