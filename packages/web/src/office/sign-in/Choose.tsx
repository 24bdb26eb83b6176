import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Navigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../shared/language/index.ts'
import { ask } from '../../shared/office.ts'
import { Empty } from '../../shared/pieces/states/states.tsx'
import { Door } from './Door.tsx'
import { SignOut } from './SignOut.tsx'

/** Where one signs in without saying which congress: the only one, or the list. */
export function Choose() {
  const { t } = useTranslation()
  const say = useSay()
  const { data: me } = useSuspenseQuery(ask.me())
  const [only] = me.congresses
  if (only && me.congresses.length === 1) return <Navigate to="/c/$congress/office" params={{ congress: only.id }} search={{}} replace />
  return (
    <Door title={t('sign.congress')}>
      {me.congresses.length === 0 && me.administers !== 'system' && <Empty title={t('sign.noCongress')}>{t('sign.noCongressSays')}</Empty>}
      {me.congresses.length === 0 && me.administers === 'system' && (
        <Empty title={t('sign.firstCongress')}>{t('sign.firstCongressSays')}<code className="mono">{t('sign.firstCongressLine')}</code></Empty>
      )}
      <ul className="places">
        {me.congresses.map(congress => <li key={congress.id}><Link to="/c/$congress/office" params={{ congress: congress.id }} search={{}}>{say(congress.title)}</Link></li>)}
      </ul>
      <p><SignOut /></p>
    </Door>
  )
}
