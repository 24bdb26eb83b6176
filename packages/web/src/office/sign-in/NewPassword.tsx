import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusedError } from '../../shared/api.ts'
import { useSay } from '../../shared/language/index.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { identity } from '../identity.ts'

/** Changes one's own password; every other session ends. With `current` it was just typed and is not asked again. */
export function NewPassword({ current, done }: { current?: string; done: () => void | Promise<void> }) {
  const { t } = useTranslation()
  const say = useSay()
  const [given, setGiven] = useState({ current: current ?? '', next: '', again: '' })
  const [fault, setFault] = useState<string>()
  const [busy, setBusy] = useState(false)
  const submit = async (): Promise<void> => {
    if (given.next !== given.again) {
      setFault(t('sign.differ'))
      return
    }
    setBusy(true)
    setFault(undefined)
    try {
      await identity.changePassword(given.current, given.next)
      setGiven({ current: '', next: '', again: '' })
      await done()
    } catch (error) {
      const refusal = error instanceof RefusedError ? error.refusal : undefined
      setFault(!refusal ? t('fault.unreached') : refusal.ground.startsWith('http-4') ? t('sign.short', { n: 8 }) : say(refusal))
    } finally {
      setBusy(false)
    }
  }
  const field = (name: 'current' | 'next' | 'again', label: string) => (
    <label className="up">{label}
      <input className="input" type="password" required autoComplete={name === 'current' ? 'current-password' : 'new-password'} value={given[name]} onChange={event => setGiven({ ...given, [name]: event.target.value })} />
    </label>
  )
  return (
    <form className="uprow" onSubmit={event => { event.preventDefault(); void submit() }}>
      {fault && <div className="sum" role="alert"><b>{fault}</b></div>}
      {current === undefined && field('current', t('account.current'))}
      {field('next', t('account.next'))}
      {field('again', t('sign.again'))}
      <Button kind={current === undefined ? 'plain' : 'do'} type="submit" busy={busy}>{t('account.change')}</Button>
    </form>
  )
}
