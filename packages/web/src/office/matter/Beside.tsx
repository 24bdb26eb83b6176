import { Link } from '@tanstack/react-router'
import type { ClockView, MatterView } from '@zhitong/server/contract'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { sayWithWeekday } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { at } from '../../shared/office.ts'
import { ClockChip } from '../../shared/pieces/clock/ClockChip.tsx'
import { Glyph } from '../../shared/pieces/glyph/Glyph.tsx'
import { PaperLine } from '../../shared/pieces/paper/Paper.tsx'
import { Names } from '../../shared/pieces/person/Person.tsx'
import { useToday } from '../Frame.tsx'
import { AnchorForm } from './AnchorForm.tsx'
import { ReceiptOf } from './ReceiptOf.tsx'

const order: Readonly<Record<ClockView['now'], number>> = { late: 0, today: 1, soon: 2, running: 3, held: 4, keptLate: 5, kept: 6, cancelled: 7 }

/** Open ones first and the earliest of them on top; what is over below, the latest first. */
const inOrder = (clocks: readonly ClockView[]): ClockView[] =>
  clocks.toSorted((a, b) => {
    const over = (clock: ClockView): boolean => order[clock.now] >= 5
    if (over(a) !== over(b)) return over(a) ? 1 : -1
    return over(a) ? b.due.localeCompare(a.due) : a.due.localeCompare(b.due)
  })

/** The right column: clocks, days set, who has it, papers, what is related. */
export function Beside({ view }: { view: MatterView }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const congress = useCongress()
  const today = useToday()
  return (
    <aside className="beside">
      <h2 className="h">{t('clock.title')}</h2>
      {view.clocks.length === 0 && <p className="small past none">{t('clock.none')}{language === 'zh' ? '。' : '. '}{t('clock.noneSays')}</p>}
      <ul className="clocks">
        {inOrder(view.clocks).map(clock => (
          <li key={clock.clock}>
            <span>{say(clock.title)}{clock.who.length > 0 && <i>{clock.who.map(say).join(t('comma'))}</i>}</span>
            <ClockChip clock={clock} today={today} />
          </li>
        ))}
      </ul>
      {view.anchors.length > 0 && (
        <>
          <h2 className="h">{t('matter.anchors')}</h2>
          <dl className="ppl">
            {view.anchors.map(anchor => (
              <div key={anchor.anchor}>
                <dt>{say(anchor.title)}</dt>
                <dd>
                  {anchor.day ? sayWithWeekday(anchor.day, language, today) : <span className="past">{t('matter.notSet')}</span>}
                  {view.may.anchor && <AnchorForm view={view} anchor={anchor} />}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {view.parties.length > 0 && (
        <>
          <h2 className="h">{t('matter.people')}</h2>
          <dl className="ppl">
            {view.parties.map(party => (
              <div key={party.party}>
                <dt>{say(party.title)}</dt>
                <dd>{party.names.length === 0 ? <span className="past">{t('matter.nobody')}</span> : <Names names={party.names} separator={t('comma')} />}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {view.may.receipt && <ReceiptOf key={view.row.id} view={view} />}
      {view.papers.length > 0 && (
        <>
          <h2 className="h">{t('matter.papers')}</h2>
          <div className="papers">
            {view.papers.map(paper => <PaperLine key={paper.id} paper={paper} href={paper.file ? `/api${at(congress, `/files/${encodeURIComponent(paper.file.id)}`)}` : undefined} />)}
          </div>
        </>
      )}
      {view.related.length > 0 && (
        <>
          <h2 className="h">{t('matter.related')}</h2>
          <ul className="rel">
            {view.related.map(one => (
              <li key={one.link + one.matter.id}>
                <Glyph name="link" />
                <span><span className="past small">{say(one.title)} </span><Link to="/c/$congress/office/matters/$id" params={{ congress, id: one.matter.id }}>{one.matter.title}</Link></span>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  )
}
