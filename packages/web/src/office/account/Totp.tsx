import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusedError } from '../../shared/api.ts'
import { useSay } from '../../shared/language/index.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { identity } from '../identity.ts'

/** The key inside an `otpauth://` address, in groups of four for typing. */
const keyIn = (uri: string): string => (new URL(uri).searchParams.get('secret') ?? '').replace(/(.{4})(?=.)/g, '$1 ')

/** Turns the second factor on, with a check that the authenticator works, or off; both ask for the password. */
export function Totp({ on, done }: { on: boolean; done: () => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [begun, setBegun] = useState<{ totpURI: string; backupCodes: string[] }>()
  const [codes, setCodes] = useState<string[]>()
  const [fault, setFault] = useState<string>()
  const attempt = async (act: () => Promise<void>, wrong: string): Promise<void> => {
    setFault(undefined)
    try {
      await act()
    } catch (error) {
      const refusal = error instanceof RefusedError ? error.refusal : undefined
      setFault(!refusal ? t('fault.unreached') : refusal.ground.startsWith('http-4') ? wrong : say(refusal))
    }
  }
  const start = (): Promise<void> =>
    attempt(async () => {
      if (on) {
        await identity.stopTotp(password)
        done()
      } else setBegun(await identity.startTotp(password))
      setPassword('')
    }, t('sign.wrong'))
  const finish = (): Promise<void> =>
    attempt(async () => {
      await identity.code(code.trim())
      setCodes(begun?.backupCodes)
      setBegun(undefined)
      done()
    }, t('sign.wrongCode'))
  return (
    <>
      {fault && <p className="bad-note" role="alert">{fault}</p>}
      {codes && <div className="law"><p>{t('account.totpDone')}</p><p className="mono">{codes.join('　')}</p></div>}
      {begun
        ? (
          <form className="uprow" onSubmit={event => { event.preventDefault(); void finish() }}>
            <p>{t('account.totpSays')}</p>
            <p className="law mono">{keyIn(begun.totpURI)}</p>
            <label className="up">{t('sign.code')}<input className="input" inputMode="numeric" autoComplete="one-time-code" required value={code} onChange={event => setCode(event.target.value)} /></label>
            <Button type="submit">{t('sign.codeEnter')}</Button>
          </form>
        )
        : (
          <form className="uprow" onSubmit={event => { event.preventDefault(); void start() }}>
            <label className="up">{t('account.current')}<input className="input" type="password" autoComplete="current-password" required value={password} onChange={event => setPassword(event.target.value)} /></label>
            <Button type="submit">{t(on ? 'account.totpStop' : 'account.totpStart')}</Button>
          </form>
        )}
    </>
  )
}
