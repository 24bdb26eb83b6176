import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { PersonView } from '@zhitong/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { sayDay } from '../../shared/day.ts'
import { roles } from '../../shared/house.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { ask } from '../../shared/office.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { Find } from '../../shared/pieces/list/Find.tsx'
import { Empty, Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { Tag } from '../../shared/pieces/tag/Tag.tsx'
import { useTitle } from '../../shared/title.ts'
import { useToday } from '../Frame.tsx'
import { post, sayTerm } from './post.ts'
import { AddPerson, EndRole, GiveRole } from './forms.tsx'
import './people.css'

type Search = { q?: string | number; role?: string; organ?: string; page?: number | string }
type Held = PersonView['roles'][number]
const size = 50

function Role({ held, end }: { held: Held; end: () => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const over = held.until !== null && held.until < today
  return (
    <li className={over ? 'past' : undefined}>
      <span>
        {post(held.organ && say(held.organ), say(held.title), t('dot'))}
        {held.head && <> <Tag>{t('people.headMark')}</Tag></>}
        {held.delegatedBy && <> <Tag>{t('account.delegatedBy', { who: say(held.delegatedBy) })}</Tag></>}
      </span>
      <span className="past small">
        {[held.term && sayTerm(held.term, language), t('account.from', { day: sayDay(held.from, language, today) }), held.until ? t('account.until', { day: sayDay(held.until, language, today) }) : ''].filter(Boolean).join(t('comma'))}
      </span>
      {over ? <span className="past small">{t('people.ended')}</span> : <button type="button" className="plainlink small quiet" onClick={end}>{t('people.end')}</button>}
    </li>
  )
}

/** Who is who, what they hold and until when: roles are given, delegated and ended here. */
export function People() {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Search
  const [form, setForm] = useState<{ give: PersonView } | { end: { person: PersonView; held: Held } } | 'add'>()
  const page = Number(search.page ?? 1)
  const people = useQuery(ask.people(congress, { q: search.q, role: search.role, organ: search.organ, page, size }))
  const organs = useQuery(ask.organs(congress))
  useTitle(t('people.title'))
  const go = (next: Search): void => {
    const all = Object.entries({ ...search, page: undefined, ...next }).filter((entry): entry is [string, string | number] => entry[1] !== undefined && entry[1] !== '')
    void navigate({ to: '/c/$congress/office/people', params: { congress }, search: Object.fromEntries(all), replace: true })
  }
  const close = (): void => setForm(undefined)
  return (
    <>
      <header className="lhd">
        <h1>{t('people.title')}</h1>
        {people.data && <p className="second">{t('people.total', { n: people.data.total })}</p>}
        <Button onClick={() => setForm('add')}>{t('people.add')}</Button>
      </header>
      <div className="narrow">
        <Find label={t('people.find')} value={String(search.q ?? '')} find={q => go({ q: q ?? '' })} />
        <label>
          <span className="visually-hidden">{t('people.role')}</span>
          <select className="input" value={search.role ?? ''} onChange={event => go({ role: event.target.value })}>
            <option value="">{t('people.role')}{t('colon')}{t('matters.all')}</option>
            {roles().map(role => <option key={role.role} value={role.role}>{say(role)}</option>)}
          </select>
        </label>
        <label>
          <span className="visually-hidden">{t('people.organ')}</span>
          <select className="input" value={search.organ ?? ''} onChange={event => go({ organ: event.target.value })}>
            <option value="">{t('people.organ')}{t('colon')}{t('matters.all')}</option>
            {organs.data?.map(organ => <option key={organ.id} value={organ.id}>{say(organ)}</option>)}
          </select>
        </label>
      </div>
      {people.isPending && <Loading />}
      {people.error && <Fault error={people.error} again={() => void people.refetch()} />}
      {people.data?.rows.length === 0 && <Empty title={t('people.none')}>{t('people.noneSays')}</Empty>}
      <ul className="folk">
        {people.data?.rows.map(person => (
          <li key={person.id}>
            <div><b>{person.name}</b><span className="past small">{t(person.account ? 'people.hasAccount' : 'people.noAccount')}</span></div>
            <ul>
              {person.roles.length === 0 && <li className="past">{t('people.noRoles')}</li>}
              {person.roles.map(held => <Role key={held.id} held={held} end={() => setForm({ end: { person, held } })} />)}
            </ul>
            <Button small onClick={() => setForm({ give: person })}>{t('people.give')}</Button>
          </li>
        ))}
      </ul>
      {people.data && people.data.total > size && (
        <p className="pager row-gap">
          <Button small disabled={page <= 1} onClick={() => go({ page: page - 1 })}>{t('list.previous')}</Button>
          <span>{t('list.page', { n: page })}</span>
          <Button small disabled={page * size >= people.data.total} onClick={() => go({ page: page + 1 })}>{t('list.next')}</Button>
        </p>
      )}
      {form === 'add' && <AddPerson close={close} />}
      {form && form !== 'add' && 'give' in form && <GiveRole person={form.give} close={close} />}
      {form && form !== 'add' && 'end' in form && <EndRole {...form.end} close={close} />}
    </>
  )
}
