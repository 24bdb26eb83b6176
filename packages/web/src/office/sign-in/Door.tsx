import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import { setLanguage, useLanguage } from '../../shared/language/index.ts'
import { setElder, useElder } from '../../shared/sight.ts'
import { useTitle } from '../../shared/title.ts'
import './sign-in.css'

/** The sheet on which one signs in: the name of the house, one task, language and elder mode within reach. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const elder = useElder()
  useTitle(title)
  return (
    <main className="door">
      <p className="mark">{t('name')}</p>
      <hr className="redrule" />
      <h1>{title}</h1>
      {children}
      <p className="switches">
        <button type="button" className="plainlink" aria-pressed={elder} onClick={() => setElder(!elder)}>{t(elder ? 'rail.plain' : 'rail.elder')}</button>
        <button type="button" className="plainlink" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>{t('rail.other')}</button>
      </p>
    </main>
  )
}
