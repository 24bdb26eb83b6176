import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { useSay } from '../../shared/language/index.ts'
import { ask } from '../../shared/office.ts'
import { ClockMark } from '../../shared/pieces/clock/ClockChip.tsx'
import { Empty, Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { useTitle } from '../../shared/title.ts'
import { useToday } from '../Frame.tsx'
import { Excerpt } from './Excerpt.tsx'
import { useOpenHit } from './open.ts'
import './search.css'

/** Everything that was found, with the words around it. */
export function SearchPage() {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const today = useToday()
  const open = useOpenHit()
  const search = useSearch({ strict: false }) as { q?: string | number }
  const q = String(search.q ?? '')
  const found = useQuery(ask.search(congress, q, 50))
  useTitle(t('search.title'))
  return (
    <>
      <header className="hd"><h1>{q === '' ? t('search.title') : `“${q}”`}</h1>{found.data && <p className="second">{t(found.data.more ? 'search.atLeast' : 'search.total', { n: found.data.total })}</p>}</header>
      {q === '' && <Empty title={t('search.what')}>{t('search.whatSays')}</Empty>}
      {q !== '' && found.isPending && <Loading />}
      {found.error && <Fault error={found.error} again={() => void found.refetch()} />}
      {found.data && found.data.hits.length === 0 && <Empty title={t('search.none', { q })}>{t('search.noneSays')}</Empty>}
      <ol className="found">
        {found.data?.hits.map(hit => (
          <li key={`${hit.kind}${hit.id}`}>
            <span className="past small">{t(`search.kind.${hit.kind}`)}</span>
            <div>
              <p><button type="button" className="plainlink" onClick={() => open(hit)}>{hit.title}</button>{hit.row && <span className="past small">{'　'}{say(hit.row.stateTitle)}</span>}</p>
              {hit.excerpt && hit.excerpt !== hit.title && <p className="second small"><Excerpt text={hit.excerpt} /></p>}
            </div>
            <div>{hit.row?.due && <ClockMark today={today} date clock={{ now: hit.row.due.now, left: hit.row.due.left, due: hit.row.due.day }} />}</div>
          </li>
        ))}
      </ol>
    </>
  )
}
