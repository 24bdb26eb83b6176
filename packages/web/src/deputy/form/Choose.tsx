import { useQuery } from '@tanstack/react-query'
import type { OrganView, PersonList } from '@zhitong/server/contract'
import { useDeferredValue, useState } from 'react'
import { get } from '../../shared/api.ts'
import { useSay } from '../../shared/language/index.ts'
import { at, office } from '../../shared/office.ts'
import { useHere } from '../session.ts'
import { useWords } from '../words/index.ts'

interface Option { id: string; name: string; more: string }

/** How many stand in the list at once. */
const most = 8

/** Chooses people or organs: type a part of the name, tap the line; what is chosen stands above with a way to take it away. */
export function Choose({ what, kind, many, label, value, change }: { what: 'people' | 'organs'; kind: string | undefined; many: boolean; label: string; value: unknown; change: (next: unknown) => void }) {
  const words = useWords()
  const say = useSay()
  const { congress, person } = useHere()
  const [typed, setTyped] = useState('')
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const q = useDeferredValue(typed.trim())
  const people = useQuery({
    queryKey: office(congress, 'people', { q, role: kind }), enabled: what === 'people' && q !== '',
    queryFn: ({ signal }) => get<PersonList>(at(congress, '/people'), { q, size: 20, ...(kind === 'deputy' ? { role: 'deputy' } : {}) }, signal),
  })
  const organs = useQuery({ queryKey: office(congress, 'organs'), enabled: what === 'organs', staleTime: 300_000, queryFn: () => get<OrganView[]>(at(congress, '/organs')) })
  const chosen = [value ?? []].flat() as string[]
  const options: Option[] = what === 'people'
    ? (people.data?.rows ?? []).filter(one => one.id !== person).map(one => ({ id: one.id, name: one.name, more: one.roles.map(held => `${held.organ ? `${say(held.organ)} ` : ''}${say(held.title)}`).slice(0, 2).join(' ') }))
    : (organs.data ?? []).filter(organ => (!kind || organ.kind === kind) && (q === '' ? false : `${organ.zh} ${organ.en}`.toLowerCase().includes(q.toLowerCase()))).map(organ => ({ id: organ.id, name: say(organ), more: '' }))
  const shown = options.filter(option => !chosen.includes(option.id)).slice(0, most)
  const settle = (ids: string[]): void => change(many ? (ids.length > 0 ? ids : undefined) : ids[0])
  const add = ({ id, name }: Option): void => {
    setNames(now => ({ ...now, [id]: name }))
    setTyped('')
    settle(many ? [...chosen, id] : [id])
  }
  // A draft that is opened again knows ids; their names are asked for.
  const unnamed = what === 'people' ? chosen.find(id => names[id] === undefined) : undefined
  const known = useQuery({ queryKey: office(congress, 'person', unnamed), enabled: unnamed !== undefined, queryFn: () => get<PersonList>(at(congress, '/people'), { size: 500, ...(kind === 'deputy' ? { role: 'deputy' } : {}) }) })
  const nameOf = (id: string): string => names[id] ?? known.data?.rows.find(one => one.id === id)?.name ?? (what === 'organs' ? organs.data?.filter(organ => organ.id === id).map(say)[0] : undefined) ?? '…'
  return (
    <>
      {chosen.length > 0 && (
        <ul className="chosen" aria-label={words.step.chosen}>
          {chosen.map(id => <li key={id}><button type="button" className="btn" aria-label={words.step.remove(nameOf(id))} onClick={() => settle(chosen.filter(other => other !== id))}>{nameOf(id)} ×</button></li>)}
        </ul>
      )}
      {(many || chosen.length === 0) && <input className="input" type="search" aria-label={label} placeholder={what === 'people' ? words.step.find : words.step.findOrgan} value={typed} onChange={event => setTyped(event.target.value)} />}
      <div role="status">{q !== '' && shown.length === 0 && !people.isFetching && <p className="m">{words.step.noneFound}</p>}</div>
      {shown.length > 0 && (
        <ul className="mine">
          {shown.map(option => <li key={option.id}><button type="button" className="btn big" onClick={() => add(option)}>{option.name}{option.more && <span className="m">　{option.more}</span>}</button></li>)}
        </ul>
      )}
    </>
  )
}
