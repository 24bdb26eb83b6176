import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCongress } from './congress.ts'
import { useTitle } from './title.ts'

/** An address that leads nowhere. */
export function Lost() {
  const { t } = useTranslation()
  const congress = useCongress()
  useTitle(t('lost.title'))
  // Inside the office the frame has its own main part.
  const Frame = congress ? 'div' : 'main'
  return (
    <Frame className="lost">
      <h1>{t('lost.title')}</h1>
      <p className="second">{t('lost.says')}</p>
      <p>{congress ? <Link to="/c/$congress/office" params={{ congress }} search={{}}>{t('lost.home')}</Link> : <Link to="/office">{t('lost.home')}</Link>}</p>
    </Frame>
  )
}
