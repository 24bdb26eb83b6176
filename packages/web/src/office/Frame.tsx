import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../shared/congress.ts'
import { sayFull, sayWeekday } from '../shared/day.ts'
import { useLanguage } from '../shared/language/index.ts'
import { useLive } from '../shared/live/index.ts'
import { ask } from '../shared/office.ts'
import { Fault } from '../shared/pieces/states/states.tsx'
import { RefusedError } from '../shared/api.ts'
import { Rail } from './Rail.tsx'
import { SearchBox } from './search/SearchBox.tsx'

/** Rail, search box and day around every page of the office. */
export function Frame() {
  const { t } = useTranslation()
  const language = useLanguage()
  const congress = useCongress()
  const { data: me } = useSuspenseQuery(ask.me())
  const inbox = useQuery(ask.inbox(congress))
  const live = useLive(congress, me.account)
  const here = me.congresses.find(one => one.id === congress)
  const day = language === 'zh' ? `${sayFull(me.today, 'zh')} ${sayWeekday(me.today, 'zh')}` : `${sayWeekday(me.today, 'en')} ${sayFull(me.today, 'en')}`
  const outside = !here
  return (
    <div className="office">
      <a className="skip" href="#page">{t('rail.skip')}</a>
      <Rail me={me} here={here} counts={inbox.data?.counts ?? {}} waiting={inbox.data?.mine.length} />
      <div>
        {live === 'waiting' && inbox.error && !(inbox.error instanceof RefusedError) && <p className="waiting" role="status">{t('rail.waiting')}</p>}
        <header className="bar">
          <SearchBox />
          <span className="today">{day}</span>
        </header>
        <main className="sheet" id="page" tabIndex={-1}>
          {outside
            ? <><h1>{t('lost.refusedTitle')}</h1><Fault error={inbox.error ?? new RefusedError({ ground: 'by', zh: t('sign.noCongressSays'), en: t('sign.noCongressSays') }, 403)} /></>
            : <Outlet />}
        </main>
      </div>
    </div>
  )
}

/** Today, as the server's calendar has it. */
export function useToday(): string {
  return useSuspenseQuery(ask.me()).data.today
}
