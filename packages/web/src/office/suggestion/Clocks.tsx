import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { RunningClock } from '@zhitong/server/contract'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { addDays, sayDay } from '../../shared/day.ts'
import { procedureTitle } from '../../shared/house.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { en } from '../../shared/language/en.ts'
import { zh } from '../../shared/language/zh.ts'
import { ask } from '../../shared/office.ts'
import { ClockMark } from '../../shared/pieces/clock/ClockChip.tsx'
import { sayClock } from '../../shared/pieces/clock/words.ts'
import { sayCites } from '../../shared/pieces/ground/cite.ts'
import { Ground } from '../../shared/pieces/ground/Ground.tsx'
import { List, type Column } from '../../shared/pieces/list/List.tsx'
import { Empty, Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { useToday } from '../Frame.tsx'
import { useAddress } from './chosen.ts'

const heading = (key: 'day' | 'clock' | 'matter' | 'whose' | 'why') => ({ zh: zh.desk[key], en: en.desk[key] })
const spans = [7, 30, 90] as const

/** The columns of the clocks: when, which, of what, whose, why. */
function useClockColumns(today: string): readonly Column<RunningClock>[] {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const congress = useCongress()
  return useMemo((): readonly Column<RunningClock>[] => {
    /** A matter without a title of its own is called by what it belongs to. */
    const titled = ({ matter }: RunningClock): string => (matter.title === procedureTitle(matter.procedure).zh || matter.title === matter.of?.title ? `${say(procedureTitle(matter.procedure))}${t('colon')}${matter.of?.title ?? ''}` : matter.title)
    const mark = (row: RunningClock) => ({ now: row.now, left: row.left, due: row.due })
    return [
      { key: 'day', title: heading('day'), width: '212px', text: row => `${row.due} ${sayClock(mark(row), language)}`, of: row => <ClockMark today={today} date clock={mark(row)} /> },
      { key: 'clock', title: heading('clock'), width: '132px', text: row => say(row.title), of: row => <span><b>{say(row.title)}</b>{row.extended > 0 && <span className="past small"> {t('desk.extended', { count: row.extended })}</span>}</span> },
      {
        key: 'matter', title: heading('matter'), width: 'minmax(220px, 1fr)', always: true, text: row => titled(row),
        of: row => <span><Link className="plain" to="/c/$congress/office/matters/$id" params={{ congress, id: row.matter.id }}>{titled(row)}</Link> <span className="past small">{row.matter.number ?? row.matter.of?.number ?? ''}</span></span>,
      },
      { key: 'whose', title: heading('whose'), width: '148px', text: row => row.who.map(say).join(t('comma')), of: row => <span className="second">{row.who.map(say).join(t('comma'))}</span> },
      { key: 'why', title: heading('why'), width: '168px', text: row => sayCites(row.ground.cites, language), of: row => <Ground bare ground={row.ground} /> },
    ]
  }, [language, congress, today]) // eslint-disable-line react-hooks/exhaustive-deps
}

/** Clocks of one matter that end on one day for the same people are one line: the answer, and the deputy who waits for it. */
function together(rows: readonly RunningClock[]): RunningClock[] {
  const lines = new Map<string, RunningClock>()
  for (const row of rows) {
    const key = `${row.matter.id} ${row.due} ${row.who.map(who => who.id).join()}`
    const same = lines.get(key)
    lines.set(key, same ? { ...same, title: { zh: `${same.title.zh}、${row.title.zh}`, en: `${same.title.en}, ${row.title.en}` } } : row)
  }
  return [...lines.values()]
}

/** 时限: every clock that runs in suggestions and below them, by its day, with who must act and on what ground. */
export function Clocks() {
  const { t } = useTranslation()
  const language = useLanguage()
  const congress = useCongress()
  const today = useToday()
  const navigate = useNavigate()
  const [search, go] = useAddress('clocks')
  const within = String(search['within'] ?? '30')
  const until = search['late'] === 'yes' ? addDays(today, -1) : within === 'all' ? undefined : addDays(today, Number(within))
  const clocks = useQuery(ask.clocks(congress, 'suggestion', until))
  const columns = useClockColumns(today)
  const rows = useMemo(() => together(clocks.data?.rows ?? []), [clocks.data])
  const late = rows.filter(row => row.now === 'late').length
  return (
    <>
      <div className="filters spans" role="group" aria-label={t('desk.until')}>
        {spans.map(days => <button key={days} type="button" className={within === String(days) && !search['late'] ? 'on' : ''} aria-pressed={within === String(days) && !search['late']} onClick={() => go({ within: days, late: undefined })}>{t('desk.within', { n: days })}</button>)}
        <button type="button" className={within === 'all' && !search['late'] ? 'on' : ''} aria-pressed={within === 'all' && !search['late']} onClick={() => go({ within: 'all', late: undefined })}>{t('desk.anyDay')}</button>
        <button type="button" className={search['late'] ? 'on' : ''} aria-pressed={search['late'] === 'yes'} onClick={() => go({ late: search['late'] ? undefined : 'yes' })}>{t('desk.onlyLate')}{late > 0 && <i> {late}</i>}</button>
      </div>
      {clocks.isPending && <Loading />}
      {clocks.error && <Fault error={clocks.error} again={() => void clocks.refetch()} />}
      {clocks.data?.more && <p className="small soon">{t('desk.mostShown')}</p>}
      {clocks.data && rows.length === 0 && <div className="nothing"><Empty title={t('desk.none.clocks')}>{t('desk.noneSays.clocks')}</Empty></div>}
      {rows.length > 0 && (
        <List name="suggestion.clocks" label={t('desk.clocks')} rows={rows} columns={columns} id={row => `${row.matter.id} ${row.clock}`} file={`${t('desk.clocks')} ${sayDay(today, language)}.csv`}
          open={row => void navigate({ to: '/c/$congress/office/matters/$id', params: { congress, id: row.matter.id } })} />
      )}
    </>
  )
}
