import { useQuery } from '@tanstack/react-query'
import { useSay } from '../../shared/language/index.ts'
import { useWords } from '../words/index.ts'
import type { Change } from './seen.ts'

/** What was changed since one signed, letter by letter: underlined what was added, struck what was removed. */
export function Changed({ changes }: { changes: readonly Change[] }) {
  const words = useWords()
  const say = useSay()
  const compared = useQuery({ queryKey: ['changed', changes], staleTime: Infinity, queryFn: async () => {
    const { diffChars } = await import('diff')
    return changes.map(change => diffChars(change.was, change.now))
  } })
  return (
    <section className="told" aria-label={words.step.changed}>
      <b>{words.step.changed}</b>
      <p className="m">{words.step.changedSays}</p>
      {changes.map((change, n) => (
        <div key={change.field}>
          <p className="m">{say(change.title)}</p>
          <p className="law serif">
            {compared.data?.[n]
              ? compared.data[n].map((part, i) => (part.added ? <ins key={i} aria-label={`${words.step.added} ${part.value}`}>{part.value}</ins> : part.removed ? <del key={i} aria-label={`${words.step.removed} ${part.value}`}>{part.value}</del> : <span key={i}>{part.value}</span>))
              : change.now}
          </p>
        </div>
      ))}
    </section>
  )
}
