import { useQuery } from '@tanstack/react-query'
import type { OrganView } from '@zhitong/server/contract'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { sayMonths } from '../../shared/day.ts'
import { sayForm } from '../../shared/forms.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { ask } from '../../shared/office.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { Glyph } from '../../shared/pieces/glyph/Glyph.tsx'
import { Tag } from '../../shared/pieces/tag/Tag.tsx'
import { ItemForm } from './ItemForm.tsx'
import { committeesIn, organOf, othersIn } from './roster.ts'
import type { Item } from './session.ts'

export interface ItemActs {
  select: (key: string) => void
  edit: (key: string | undefined) => void
  change: (key: string, to: Partial<Item>) => void
  remove: (key: string) => void
  check: (key: string) => void
}

/** What is known of the selected item, and what can be done with it. */
function Detail({ item, acts }: { item: Item; acts: ItemActs | undefined }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const organs = useQuery(ask.organs(useCongress())).data ?? []
  /** The words of the plan, and the organ of the roster that they mean where it is called otherwise. */
  const inRoster = (words: string | null, among: readonly OrganView[]): string | null => {
    const found = organOf(words, among)
    return words && found && say(found) !== words ? t('reader.inRoster', { words, name: say(found) }) : words
  }
  const facts = [
    [t('reader.form'), sayForm(item.type, language)], [t('reader.committee'), inRoster(item.committee, committeesIn(organs))], [t('reader.organ'), inRoster(item.organ, othersIn(organs))], [t('reader.months'), sayMonths(item.months, language)],
    [t('reader.laws'), item.laws.join('；')],
    [t('reader.change'), item.change && t(`reader.change_${item.change.kind}`) + (item.change.was ? `${t('comma')}${t('reader.was', { was: item.change.was })}` : '')],
  ] as const
  return (
    <div className="detail">
      <dl>{facts.map(([name, value], i) => (value || i < 4 ? <div key={name}><dt>{name}</dt><dd>{value || '—'}</dd></div> : null))}</dl>
      <p className="small past">{t(item.hand ? 'reader.hand' : 'reader.note', { from: item.range[0] + 1, to: item.range[1] })}</p>
      {acts && (
        <p className="acts">
          <Button small onClick={() => acts.edit(item.key)}>{t('reader.edit')}</Button>
          <Button small aria-pressed={item.checked} onClick={() => acts.check(item.key)}>{item.checked && <Glyph name="check" />}{t(item.checked ? 'reader.checked' : 'reader.check')}</Button>
          <Button small kind="text" onClick={() => acts.remove(item.key)}>{t('reader.remove')}</Button>
        </p>
      )}
    </div>
  )
}

const Row = memo(function Row({ item, n, selected, editing, acts, select }: { item: Item; n: number; selected: boolean; editing: boolean; acts: ItemActs | undefined; select: (key: string) => void }) {
  const language = useLanguage()
  const { t } = useTranslation()
  return (
    <li className={selected ? 'sel' : undefined} data-item={item.key}>
      <button type="button" className="irow" aria-expanded={selected} onClick={() => select(item.key)}>
        <span className="n">{n}</span>
        <span className="past">{sayForm(item.type, language)}</span>
        <span className="s">{item.subject}{item.change && <> <Tag kind="doubt">{t(`reader.change_${item.change.kind}`)}</Tag></>}</span>
        <span className="second">{item.committee ?? ''}</span>
        <span className="num">{sayMonths(item.months, language)}</span>
        <span className="ok">{item.checked && <><Glyph name="check" /><span className="visually-hidden">{t('reader.checked')}</span></>}</span>
      </button>
      {selected && (editing && acts
        ? <ItemForm item={item} done={to => acts.change(item.key, to)} cancel={() => acts.edit(undefined)} />
        : <Detail item={item} acts={acts} />)}
    </li>
  )
})

/** 事项: what was read, each beside its place in the text. Without `acts` they can be looked at, not changed. */
export function Items({ items, selected, editing, select, acts }: { items: readonly Item[]; selected: string | undefined; editing: boolean; select: (key: string) => void; acts: ItemActs | undefined }) {
  const { t } = useTranslation()
  return (
    <>
      <div className="irow head" aria-hidden="true">
        <span className="n">{t('reader.columns.n')}</span><span>{t('reader.columns.form')}</span><span>{t('reader.columns.subject')}</span><span>{t('reader.columns.committee')}</span><span className="num">{t('reader.columns.months')}</span><span />
      </div>
      <ol className="its">
        {items.map((item, i) => <Row key={item.key} item={item} n={i + 1} selected={item.key === selected} editing={item.key === selected && editing} acts={acts} select={select} />)}
      </ol>
    </>
  )
}
