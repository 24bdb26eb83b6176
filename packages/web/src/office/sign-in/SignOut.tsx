import { useTranslation } from 'react-i18next'
import { dropAllDrafts } from '../../shared/pieces/form/draft.ts'
import { identity } from '../identity.ts'

/** Ends the session and takes what was typed with it: offices share machines. */
export function SignOut() {
  const { t } = useTranslation()
  const out = async (): Promise<void> => {
    await identity.signOut().catch(() => undefined)
    dropAllDrafts()
    // A fresh page forgets every answer that was kept.
    location.assign('/sign-in')
  }
  return <button type="button" className="plainlink" onClick={() => void out()}>{t('rail.signOut')}</button>
}
