import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PersonView, RoleChange } from '@zhitong/server/contract'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { post } from '../../shared/api.ts'
import { useCongress } from '../../shared/congress.ts'
import { roles } from '../../shared/house.ts'
import { useKey } from '../../shared/keys.ts'
import { useSay } from '../../shared/language/index.ts'
import { at, office } from '../../shared/office.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { Dialog } from '../../shared/pieces/dialog/Dialog.tsx'
import { DateField } from '../../shared/pieces/form/DateField.tsx'
import { OrganPicker, PersonPicker } from '../../shared/pieces/person/Pickers.tsx'
import { RefusedAnswer } from '../../shared/pieces/refused/RefusedStep.tsx'
import { useToday } from '../Frame.tsx'
import { refusalOf } from '../matter/take.ts'

/** Sends a change about people; afterwards lists and one's own roles are asked anew. */
function useChange(done: () => void) {
  const congress = useCongress()
  const client = useQueryClient()
  const key = useKey()
  const change = useMutation({
    mutationFn: ({ path, body }: { path: string; body: unknown }) => post<PersonView>(at(congress, path), body, key({ path, body })),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: office(congress) })
      void client.invalidateQueries({ queryKey: ['me'] })
      done()
    },
  })
  return { send: (path: string, body: unknown) => change.mutate({ path, body }), busy: change.isPending, refusal: refusalOf(change.error) }
}

function Sheet({ title, verb, close, change, children, ready, submit }: {
  title: string; verb: string; close: () => void; change: ReturnType<typeof useChange>; children: ReactNode; ready: boolean; submit: () => void
}) {
  return (
    <Dialog title={title} close={close}>
      {change.refusal && <RefusedAnswer refusal={change.refusal} />}
      <form onSubmit={event => { event.preventDefault(); submit() }}>
        {children}
        <p className="row-gap"><Button kind="do" type="submit" busy={change.busy} disabled={!ready}>{verb}</Button></p>
      </form>
    </Dialog>
  )
}

export function AddPerson({ close }: { close: () => void }) {
  const { t } = useTranslation()
  const id = useId()
  const change = useChange(close)
  const [name, setName] = useState('')
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const account = username.trim() ? { account: { username: username.trim(), ...(password ? { password } : {}) } } : {}
  return (
    <Sheet title={t('people.addTitle')} verb={t('people.addDo')} close={close} change={change} ready={name.trim() !== ''} submit={() => change.send('/people', { name: name.trim(), ...account })}>
      <div className="field"><label htmlFor={`${id}n`}>{t('people.columns.name')}</label><input id={`${id}n`} className="input" autoComplete="off" value={name} onChange={event => setName(event.target.value)} /></div>
      <div className="field"><label htmlFor={`${id}u`}>{t('people.username')}</label><input id={`${id}u`} className="input" autoComplete="off" value={username} onChange={event => setUsername(event.target.value)} /></div>
      <div className="field"><label htmlFor={`${id}p`}>{t('people.password')}</label><input id={`${id}p`} className="input" type="password" autoComplete="new-password" value={password} onChange={event => setPassword(event.target.value)} /></div>
    </Sheet>
  )
}

export function GiveRole({ person, close }: { person: PersonView; close: () => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const today = useToday()
  const id = useId()
  const change = useChange(close)
  const [role, setRole] = useState('')
  const [organ, setOrgan] = useState<string>()
  const [head, setHead] = useState(false)
  const [term, setTerm] = useState('')
  const [from, setFrom] = useState<string | undefined>(today)
  const [until, setUntil] = useState<string>()
  const [delegatedBy, setDelegatedBy] = useState<string>()
  const submit = (): void => {
    if (!from) return
    const body: RoleChange = {
      person: person.id, role, from,
      ...(organ ? { organ } : {}), ...(head ? { head } : {}), ...(term.trim() ? { term: term.trim() } : {}), ...(until ? { until } : {}), ...(delegatedBy ? { delegatedBy } : {}),
    }
    change.send('/roles', body)
  }
  return (
    <Sheet title={t('people.giveTitle', { who: person.name })} verb={t('people.giveDo')} close={close} change={change} ready={role !== '' && from !== undefined} submit={submit}>
      <p className="hint">{t('people.giveSays')}</p>
      <div className="field">
        <label htmlFor={`${id}r`}>{t('people.role')}</label>
        <select id={`${id}r`} className="input" value={role} onChange={event => setRole(event.target.value)}>
          <option value="">{t('pick.one')}</option>
          {roles().map(one => <option key={one.role} value={one.role}>{say(one)}</option>)}
        </select>
      </div>
      <div className="field"><label htmlFor={`${id}o`}>{t('people.organ')}</label><OrganPicker id={`${id}o`} label={t('people.organ')} value={organ} onChange={value => setOrgan(value as string | undefined)} /></div>
      <div className="field"><span className="label" /><label><input type="checkbox" checked={head} onChange={event => setHead(event.target.checked)} /> {t('people.head')}</label></div>
      <div className="field"><label htmlFor={`${id}t`}>{t('people.term')}</label><input id={`${id}t`} className="input" value={term} onChange={event => setTerm(event.target.value)} /></div>
      <div className="field"><label htmlFor={`${id}f`}>{t('people.from')}</label><DateField id={`${id}f`} label={t('people.from')} value={from} onChange={setFrom} /></div>
      <div className="field"><label htmlFor={`${id}u`}>{t('people.until')}</label><DateField id={`${id}u`} label={t('people.until')} value={until} onChange={setUntil} min={from} /></div>
      <div className="field"><label htmlFor={`${id}d`}>{t('people.delegated')}</label><PersonPicker id={`${id}d`} label={t('people.delegated')} value={delegatedBy} onChange={value => setDelegatedBy(value as string | undefined)} /></div>
    </Sheet>
  )
}

export function EndRole({ person, held, close }: { person: PersonView; held: PersonView['roles'][number]; close: () => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const today = useToday()
  const id = useId()
  const change = useChange(close)
  const [until, setUntil] = useState<string | undefined>(today)
  const [why, setWhy] = useState('')
  return (
    <Sheet
      title={t('people.endTitle', { who: person.name, role: say(held.title) })} verb={t('people.endDo')} close={close} change={change} ready={until !== undefined && why.trim() !== ''}
      submit={() => change.send(`/roles/${encodeURIComponent(held.id)}/end`, { until, why: why.trim() })}
    >
      <div className="field"><label htmlFor={`${id}u`}>{t('people.endUntil')}</label><DateField id={`${id}u`} label={t('people.endUntil')} value={until} onChange={setUntil} min={held.from} /></div>
      <div className="field"><label htmlFor={`${id}w`}>{t('people.endWhy')}</label><input id={`${id}w`} className="input" value={why} onChange={event => setWhy(event.target.value)} /></div>
    </Sheet>
  )
}
