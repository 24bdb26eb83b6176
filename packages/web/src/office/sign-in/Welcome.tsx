import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusedError } from '../../shared/api.ts'
import { useSay } from '../../shared/language/index.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { queries } from '../../shared/queries.ts'
import { identity } from '../identity.ts'
import { Door } from './Door.tsx'

/** A link that works once: the first administrator, a new account, a forgotten password. */
export function Welcome() {
  const { t } = useTranslation()
  const say = useSay()
  const { token } = useParams({ strict: false }) as { token: string }
  const navigate = useNavigate()
  const link = useQuery({ queryKey: ['welcome', token], queryFn: () => identity.link(token), refetchOnWindowFocus: false })
  const [given, setGiven] = useState({ username: '', name: '', password: '', again: '' })
  const [fault, setFault] = useState<string>()
  const [busy, setBusy] = useState(false)
  const first = link.data?.purpose === 'first'
  const submit = async (): Promise<void> => {
    if (given.password !== given.again) {
      setFault(t('sign.differ'))
      return
    }
    setBusy(true)
    setFault(undefined)
    try {
      const { username } = await identity.takeLink(token, { password: given.password, ...(first ? { username: given.username.trim(), name: given.name.trim() } : {}) })
      await identity.signIn(username, given.password)
      queries.clear()
      await navigate({ to: '/office' })
    } catch (error) {
      setFault(error instanceof RefusedError ? say(error.refusal) : t('fault.unreached'))
      setBusy(false)
    }
  }
  const input = (name: 'username' | 'name' | 'password' | 'again', label: string, type: string, complete: string) => (
    <label className="up">{label}<input className="input" name={name} type={type} required autoComplete={complete} value={given[name]} onChange={event => setGiven({ ...given, [name]: event.target.value })} /></label>
  )
  return (
    <Door title={first ? t('sign.first') : (link.data?.name ?? t('sign.title'))}>
      {link.isPending && <Loading />}
      {link.error && <Fault error={link.error} />}
      {link.data && (
        <>
          {first && <p className="second">{t('sign.firstSays')}</p>}
          {fault && <div className="sum" role="alert"><b>{fault}</b></div>}
          <form onSubmit={event => { event.preventDefault(); void submit() }}>
            {first && input('username', t('sign.user'), 'text', 'username')}
            {first && input('name', t('sign.name'), 'text', 'name')}
            {input('password', t('sign.password'), 'password', 'new-password')}
            {input('again', t('sign.again'), 'password', 'new-password')}
            <Button kind="do" type="submit" busy={busy}>{t('sign.create')}</Button>
          </form>
        </>
      )}
    </Door>
  )
}
