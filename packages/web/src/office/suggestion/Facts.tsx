import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { FactCount, FactCounts, FactKey } from '@zhitong/server/contract'
import { useTranslation } from 'react-i18next'
import { query } from '../../shared/api.ts'
import { useCongress } from '../../shared/congress.ts'
import { useSay } from '../../shared/language/index.ts'
import { ask, at } from '../../shared/office.ts'
import { Empty, Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { useAddress } from './chosen.ts'

interface Where { unit?: string; since?: number }

/** A figure that leads to its rows; nothing is a dash. */
function Figure({ n, of, where, counts, fact, word, late = false }: { n: number; of?: number; where: Where; counts: FactCounts; fact?: FactKey; word?: string; late?: boolean }) {
  const congress = useCongress()
  if (n === 0) return <span className="past">—</span>
  const promise = fact === 'promised' || fact === 'kept' || fact === 'open' || fact === 'openLate'
  const search = { procedure: promise ? counts.promises.join(',') : counts.procedure, final: 'all', ...where, ...(fact ? { fact } : { fact: 'counted' }), ...(word ? { class: word } : {}) }
  return (
    <>
      <Link className={late ? 'late' : ''} to="/c/$congress/office/matters" params={{ congress }} search={search as never}>{n}</Link>
      {of !== undefined && of > 0 && <span className="past small"> {Math.round((n / of) * 100)}%</span>}
    </>
  )
}

function Cells({ count, where, counts }: { count: FactCount; where: Where; counts: FactCounts }) {
  const at = { where, counts }
  return (
    <>
      <td className="num"><Figure {...at} n={count.counted} /></td>
      <td className="num"><Figure {...at} n={count.answered} of={count.counted} fact="answered" /></td>
      <td className="num"><Figure {...at} n={count.inTime} of={count.answered} fact="inTime" /></td>
      <td className="num"><Figure {...at} n={count.late} fact="late" /></td>
      <td className="num"><Figure {...at} n={count.overdue} fact="overdue" late /></td>
      {counts.classes.map(one => <td className="num" key={one.word}><Figure {...at} n={count.classes[one.word] ?? 0} word={one.word} /></td>)}
      <td className="num"><Figure {...at} n={count.promised} fact="promised" /></td>
      <td className="num"><Figure {...at} n={count.kept} of={count.promised} fact="kept" /></td>
      <td className="num"><Figure {...at} n={count.open} fact="open" /></td>
      <td className="num"><Figure {...at} n={count.openLate} fact="openLate" late /></td>
      <td className="num"><Figure {...at} n={count.rated} of={count.answered} fact="rated" /></td>
      <td className="num"><Figure {...at} n={count.dissatisfied} of={count.rated} fact="dissatisfied" late /></td>
    </>
  )
}

/** The heads of the four facts, each over its own figures. */
function Heads({ counts, first }: { counts: FactCounts; first: string }) {
  const { t } = useTranslation()
  const say = useSay()
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col">{first}</th><th rowSpan={2} scope="col" className="num">{t('stats.counted')}</th>
        <th colSpan={4} scope="colgroup">{t('facts.answered')}</th><th colSpan={counts.classes.length} scope="colgroup">{t('stats.classes')}</th>
        <th scope="colgroup">{t('facts.promised')}</th><th colSpan={3} scope="colgroup">{t('facts.delivered')}</th><th colSpan={2} scope="colgroup">{t('facts.satisfied')}</th>
      </tr>
      <tr>
        {[t('stats.answered'), t('stats.inTime'), t('stats.late'), t('stats.overdue'), ...counts.classes.map(one => say(one.title)), t('stats.promised'), t('stats.kept'), t('stats.open'), t('stats.openLate'), t('stats.rated'), t('stats.dissatisfied')]
          .map((text, i) => <th key={i} scope="col" className="num">{text}</th>)}
      </tr>
    </thead>
  )
}

/** 四项统计: each of the four by unit in the order of names, and over the years; every figure leads to its rows. No rank, no points. */
export function Facts() {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const [search, go] = useAddress('facts')
  const year = search['year'] === undefined ? undefined : Number(search['year'])
  const facts = useQuery(ask.facts(congress, 'suggestion', year))
  if (facts.isPending) return <Loading />
  if (facts.error) return <Fault error={facts.error} again={() => void facts.refetch()} />
  const counts = facts.data
  const since = year === undefined ? {} : { since: year }
  const asked = query({ procedure: 'suggestion', year })
  if (counts.years.length === 0) return <div className="nothing"><Empty title={t('stats.none')}>{t('stats.noneSays')}</Empty></div>
  const { total } = counts
  return (
    <div className="stats">
      <h2>{year === undefined ? t('stats.allTitle') : t('stats.title', { year })}</h2>
      <p className="lede">{t('stats.headline', { counted: total.counted, answered: total.answered, inTime: total.inTime, promised: total.promised, kept: total.kept })}</p>
      <p className="small past">{t('stats.says')} {t('stats.ratingSays')}</p>
      <div className="filters spans" role="group" aria-label={t('stats.year')}>
        <button type="button" className={year === undefined ? 'on' : ''} aria-pressed={year === undefined} onClick={() => go({ year: undefined })}>{t('stats.allYears')}</button>
        {counts.years.map(one => <button key={one.year} type="button" className={year === one.year ? 'on' : ''} aria-pressed={year === one.year} onClick={() => go({ year: one.year })}>{one.year}</button>)}
        <span className="lend small"><a href={`/api${at(congress, '/facts.csv')}${asked}`} download>{t('stats.csv')}</a>{'　'}<a href={`/api${at(congress, '/facts')}${asked}`} download="facts.json">{t('stats.json')}</a></span>
      </div>
      <div className="wtable" tabIndex={0} role="region" aria-label={t('stats.unit')}>
        <table>
          <Heads counts={counts} first={t('stats.unit')} />
          <tbody>{counts.units.map(({ unit, count }) => <tr key={unit.id}><th scope="row">{say(unit)}</th><Cells count={count} where={{ unit: unit.id, ...since }} counts={counts} /></tr>)}</tbody>
          <tfoot><tr><th scope="row">{t('stats.total')}</th><Cells count={total} where={since} counts={counts} /></tr></tfoot>
        </table>
      </div>
      {year === undefined && counts.years.length > 1 && (
        <>
          <h2>{t('stats.byYear')}</h2>
          <div className="wtable" tabIndex={0} role="region" aria-label={t('stats.byYear')}>
            <table><Heads counts={counts} first={t('stats.year')} /><tbody>{counts.years.map(({ year: of, count }) => <tr key={of}><th scope="row">{of}</th><Cells count={count} where={{ since: of }} counts={counts} /></tr>)}</tbody></table>
          </div>
        </>
      )}
    </div>
  )
}
