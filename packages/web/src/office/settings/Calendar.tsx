import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CalendarYear } from '@zhitong/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { post } from '../../shared/api.ts'
import { useCongress } from '../../shared/congress.ts'
import { dayOf, sayDay, sayFull } from '../../shared/day.ts'
import { useKey } from '../../shared/keys.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { ask, at, office } from '../../shared/office.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { runs } from '../../shared/pieces/clock/calendar.ts'
import { RefusedAnswer } from '../../shared/pieces/refused/RefusedStep.tsx'
import { Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { refusalOf } from '../matter/take.ts'
import { readYear, type YearFile } from './calendar.ts'

/** The working-day calendar, year by year; a new year is loaded from a file, offline. */
export function Calendar() {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const congress = useCongress()
  const client = useQueryClient()
  const key = useKey()
  const years = useQuery(ask.calendar(congress))
  const [file, setFile] = useState<YearFile | 'bad'>()
  const load = useMutation({
    mutationFn: (year: YearFile) => post<CalendarYear>(at(congress, '/calendar'), year, key(year)),
    onSuccess: () => {
      setFile(undefined)
      void client.invalidateQueries({ queryKey: office(congress) })
    },
  })
  const refusal = refusalOf(load.error)
  const days = (list: CalendarYear['holidays']): string =>
    runs(list).map(run => `${say(run)} ${run.from === run.to ? sayDay(run.from, language) : `${sayDay(run.from, language)}—${sayDay(run.to, language)}`}`).join(t('comma'))
  return (
    <section className="years">
      <h2 className="h">{t('settings.calendar')}</h2>
      <p className="second said-once">{t('settings.calendarSays')}</p>
      {refusal && <RefusedAnswer refusal={refusal} />}
      <div className="row-gap">
        <label className="btn" htmlFor="year-file">{t('settings.load')}</label>
        <input
          id="year-file" type="file" accept=".json,application/json" className="visually-hidden"
          onChange={event => {
            const chosen = event.target.files?.[0]
            event.target.value = ''
            if (chosen) void chosen.text().then(text => setFile(readYear(text) ?? 'bad'))
          }}
        />
        <details className="hint"><summary>{t('settings.loadHow')}</summary><code>{t('settings.loadSays')}</code></details>
      </div>
      {file === 'bad' && <div className="sum" role="alert"><b>{t('settings.badFile')}</b><p>{t('settings.badFileSays')}</p></div>}
      {file && file !== 'bad' && (
        <div className="law">
          <p><b>{file.year}</b> {t('settings.holidays', { n: file.holidays.length })}{t('comma')}{t('settings.makeUp', { n: file.makeUp.length })}</p>
          <p className="small">{days(file.holidays)}</p>
          <p className="small past">{t('settings.confirm')}</p>
          <Button kind="do" busy={load.isPending} onClick={() => load.mutate(file)}>{t('settings.loadDo', { year: file.year })}</Button>
        </div>
      )}
      {years.isPending && <Loading />}
      {years.error && <Fault error={years.error} again={() => void years.refetch()} />}
      {years.data?.toSorted((a, b) => b.year - a.year).map(year => (
        <details key={year.year}>
          <summary><b>{year.year}</b> <span className="second">{t('settings.holidays', { n: year.holidays.length })}{t('comma')}{t('settings.makeUp', { n: year.makeUp.length })}</span> <span className="past small">{year.loaded ? t('settings.loaded', { day: sayFull(dayOf(year.loaded), language) }) : t('settings.built')}{year.source && `${t('comma')}${year.source}`}</span></summary>
          <p>{days(year.holidays)}</p>
          {year.makeUp.length > 0 && <p className="second">{days(year.makeUp)}</p>}
        </details>
      ))}
    </section>
  )
}
