import { useTranslation } from 'react-i18next'
import { letterOf, type Session } from './session.ts'

/** Why a reading cannot be entered yet; nothing where it can. */
export function Held({ session }: { session: Session }) {
  const { t } = useTranslation()
  const letters = session.doubts.flatMap((doubt, n) => (doubt.ruling === null ? [letterOf(n)] : []))
  if (letters.length === 0 && session.items.length > 0) return null
  return (
    <p className="refusal">
      <b>{t('reader.notYet')}</b>
      {session.items.length === 0 ? t('reader.noItems') : t('reader.doubtsOpen', { letters: letters.length > 6 ? `${letters.slice(0, 6).join(t('comma'))}…` : letters.join(t('comma')) })}
    </p>
  )
}
