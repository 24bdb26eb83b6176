import { useTranslation } from 'react-i18next'

export interface Fact {
  /** The figure or the day; left out where it has not come. */
  said?: string
  /** One line below it. */
  more?: string
  late?: boolean
}

/** 四项: answered, promised, delivered, satisfied: always the four, never one rate. */
export function FourFacts({ answered, promised, delivered, satisfied }: Record<'answered' | 'promised' | 'delivered' | 'satisfied', Fact>) {
  const { t } = useTranslation()
  const facts = { answered, promised, delivered, satisfied }
  return (
    <dl className="facts">
      {(['answered', 'promised', 'delivered', 'satisfied'] as const).map(key => (
        <div key={key}>
          <dt>{t(`facts.${key}`)}</dt>
          <dd className={facts[key].said === undefined ? 'past' : facts[key].late ? 'late' : ''}>{facts[key].said ?? '—'}</dd>
          <dd>{facts[key].more ?? ''}</dd>
        </div>
      ))}
    </dl>
  )
}
