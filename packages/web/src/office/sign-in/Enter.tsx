import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusedError } from '../../shared/api.ts'
import { useSay } from '../../shared/language/index.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { identity, passkeys } from '../identity.ts'
import { Door } from './Door.tsx'
import { NewPassword } from './NewPassword.tsx'

type Stage = 'password' | 'code' | 'backup' | 'newPassword'

/** The ways in, for every face: `back` is where another house's door returns to, `entered` is what follows. */
export function Enter({ back, failed, entered }: { back: string; failed: boolean; entered: () => void | Promise<void> }) {
  const { t } = useTranslation()
  const say = useSay()
  const [stage, setStage] = useState<Stage>('password')
  const [given, setGiven] = useState({ username: '', password: '', code: '' })
  const [fault, setFault] = useState<string | undefined>(failed ? t('sign.failed') : undefined)
  const [busy, setBusy] = useState(false)
  const ways = useQuery({ queryKey: ['ways'], queryFn: identity.ways })

  const enter = async (): Promise<void> => {
    const { account } = await identity.session()
    if (account?.changePassword && stage !== 'newPassword') {
      setStage('newPassword')
      return
    }
    await entered()
  }
  const attempt = async (act: () => Promise<void>, wrong: string): Promise<void> => {
    setBusy(true)
    setFault(undefined)
    try {
      await act()
    } catch (error) {
      // The library's own refusals carry no sentence of ours.
      const refusal = error instanceof RefusedError ? error.refusal : undefined
      setFault(!refusal ? t('fault.unreached') : refusal.ground.startsWith('http-4') ? wrong : say(refusal))
    } finally {
      setBusy(false)
    }
  }
  const password = (): Promise<void> =>
    attempt(async () => {
      const answer = await identity.signIn(given.username.trim(), given.password)
      if (answer.twoFactorRedirect) setStage('code')
      else await enter()
    }, t('sign.wrong'))
  const code = (): Promise<void> =>
    attempt(async () => {
      await (stage === 'code' ? identity.code(given.code.trim()) : identity.backupCode(given.code.trim()))
      await enter()
    }, t('sign.wrongCode'))
  const passkey = (): Promise<void> =>
    attempt(async () => {
      const { error } = await (await passkeys()).signIn.passkey()
      if (error) setFault(t('sign.noPasskey'))
      else await enter()
    }, t('sign.noPasskey'))
  const oidc = (): Promise<void> => attempt(async () => location.assign((await identity.oidc(back)).url), t('sign.failed'))

  const sum = fault && <div className="sum" role="alert"><b>{fault}</b></div>
  if (stage === 'newPassword') return <Door title={t('account.password')}><NewPassword current={given.password} done={enter} /></Door>
  if (stage !== 'password') {
    return (
      <Door title={t('sign.code')}>
        {sum}
        <form onSubmit={event => { event.preventDefault(); void code() }}>
          <label className="up">
            {t(stage === 'code' ? 'sign.codeSays' : 'sign.backup')}
            <input className="input" name="code" inputMode={stage === 'code' ? 'numeric' : 'text'} autoComplete="one-time-code" autoFocus required value={given.code} onChange={event => setGiven({ ...given, code: event.target.value })} />
          </label>
          <Button kind="do" type="submit" busy={busy}>{t('sign.codeEnter')}</Button>
        </form>
        {stage === 'code' && <button type="button" className="plainlink" onClick={() => { setStage('backup'); setGiven({ ...given, code: '' }) }}>{t('sign.backup')}</button>}
      </Door>
    )
  }
  return (
    <Door title={t('sign.title')}>
      {sum}
      <form onSubmit={event => { event.preventDefault(); void password() }}>
        <label className="up">{t('sign.user')}<input className="input" name="username" autoComplete="username webauthn" required autoFocus value={given.username} onChange={event => setGiven({ ...given, username: event.target.value })} /></label>
        <label className="up">{t('sign.password')}<input className="input" name="password" type="password" autoComplete="current-password" required value={given.password} onChange={event => setGiven({ ...given, password: event.target.value })} /></label>
        <Button kind="do" type="submit" busy={busy}>{t('sign.enter')}</Button>
      </form>
      <div className="ways">
        {ways.data?.passkey && 'PublicKeyCredential' in globalThis && <Button onClick={() => void passkey()}>{t('sign.passkey')}</Button>}
        {ways.data?.oidc && <Button onClick={() => void oidc()}>{t('sign.oidc', { name: ways.data.oidc.name })}</Button>}
      </div>
    </Door>
  )
}
