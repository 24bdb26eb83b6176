import { useQuery } from '@tanstack/react-query'
import { Link, useRouterState } from '@tanstack/react-router'
import type { Me } from '@zhitong/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../shared/congress.ts'
import { sayDay } from '../shared/day.ts'
import { setLanguage, useLanguage, useSay } from '../shared/language/index.ts'
import { setElder, useElder } from '../shared/sight.ts'
import { useDesk, useOfficeDesk } from './desk.ts'
import { navigation, unitNavigation } from './navigation.ts'
import { askNotices } from './notices/ask.ts'
import { SignOut } from './sign-in/SignOut.tsx'

/** 目录: what waits, the year, one entry for every system that has a procedure, then the house itself. */
export function Rail({ me, here, counts, waiting }: { me: Me; here: Me['congresses'][number] | undefined; counts: Record<string, number>; waiting: number | undefined }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const congress = useCongress()
  const elder = useElder()
  const unread = useQuery({ ...askNotices(congress), enabled: here?.person != null }).data?.unread
  const [open, setOpen] = useState(false)
  const params = { congress }
  const location = useRouterState({ select: state => state.location })
  const shown = new URLSearchParams(location.searchStr).get('procedure')
  const close = (): void => setOpen(false)
  const unit = useDesk()
  const desk = useOfficeDesk()
  const short = t('nav', { returnObjects: true }) as Readonly<Record<string, string>>
  /** Short where the law's name is long. */
  const nameOf = (procedure: { name: string; title: { zh: string; en: string } }): string => short[procedure.name] ?? say(procedure.title)
  const roles = here?.roles ?? []
  const own = roles.filter(role => !role.delegatedBy)
  const lent = roles.filter(role => role.delegatedBy)
  const exact = { activeOptions: { exact: true, includeSearch: false }, activeProps: { 'aria-current': 'page' as const }, inactiveProps: {}, onClick: close }
  return (
    <nav className="rail" aria-label={t('rail.label')}>
      <Link className="mark plain" to="/c/$congress/office" params={params} search={{}}>{t('name')}</Link>
      <div className="house">{here ? say(here.title) : congress}</div>
      <button type="button" className="btn small menu" aria-expanded={open} aria-controls="rail-folds" onClick={() => setOpen(!open)}>{t(open ? 'do.close' : 'rail.menu')}</button>
      <div id="rail-folds" className={open ? 'folds open' : 'folds'}>
        <ul>
          <li><Link to="/c/$congress/office" params={params} search={{}} {...exact}>{t('rail.home')}<i>{waiting || ''}</i></Link></li>
          <li><Link to="/c/$congress/office/notices" params={params} {...exact}>{t('rail.notices')}<i>{unread || ''}</i></Link></li>
          {!unit && <li><Link to="/c/$congress/office/year" params={params} search={{}} {...exact}>{t('rail.year')}</Link></li>}
          {!unit && <li><Link to="/c/$congress/office/plan" params={params} search={{}} {...exact}>{t('rail.plan')}</Link></li>}
        </ul>
        {(unit ? unitNavigation : navigation).map((group, i) => <ul key={i}>
          {group.map(procedure => procedure.name === desk ? (
            <li key={procedure.name}>
              <Link
                to="/c/$congress/office/suggestions/$desk" params={{ congress, desk: 'screening' }} search={{}} activeProps={{}} onClick={close}
                {...(location.pathname.includes('/office/suggestions/') || (location.pathname.endsWith('/matters') && shown === procedure.name) ? { 'aria-current': 'page' as const } : {})}
              >
                {nameOf(procedure)}<i>{counts[procedure.name] || ''}</i>
              </Link>
            </li>
          ) : (
            <li key={procedure.name}>
              <Link
                to="/c/$congress/office/matters" params={params} search={{ procedure: procedure.name }} activeProps={{}} onClick={close}
                {...(location.pathname.endsWith('/matters') && shown === procedure.name ? { 'aria-current': 'page' as const } : {})}
              >
                {nameOf(procedure)}<i>{counts[procedure.name] || ''}</i>
              </Link>
            </li>
          ))}
        </ul>)}
        {!unit && <ul>
          <li><Link to="/c/$congress/office/people" params={params} search={{}} {...exact}>{t('rail.people')}</Link></li>
          <li><Link to="/c/$congress/office/settings" params={params} {...exact}>{t('rail.settings')}</Link></li>
        </ul>}
        <div className="who">
          <p><Link className="plain" to="/c/$congress/office/account" params={params} onClick={close} title={t('rail.account')}><b>{me.name}</b></Link> {[...new Set(own.map(role => say(role.organ ?? role.title)))].slice(0, 2).join(t('comma'))}</p>
          {lent.map((role, i) => (
            <p key={i}>{role.until ? t('rail.acting', { who: say(role.delegatedBy!), until: sayDay(role.until, language, me.today) }) : t('rail.actingOpen', { who: say(role.delegatedBy!) })}</p>
          ))}
          <p className="switches">
            <button type="button" className="plainlink" aria-pressed={elder} onClick={() => setElder(!elder)}>{t(elder ? 'rail.plain' : 'rail.elder')}</button>
            <button type="button" className="plainlink" lang={language === 'zh' ? 'en' : 'zh'} onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>{t('rail.other')}</button>
            <SignOut />
          </p>
        </div>
      </div>
    </nav>
  )
}
