import { useQueries, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../congress.ts'
import { Dressed } from '../../Dressed.tsx'
import { useSay } from '../../language/index.ts'
import { ask } from '../../office.ts'

export interface Picker {
  id?: string | undefined
  label: string
  value: string | string[] | undefined
  many?: boolean | undefined
  invalid?: boolean | undefined
  describedBy?: string | undefined
  onChange: (value: string | string[] | undefined) => void
}

/** A name with what is held, so that two of one name can be told apart. */
const withMore = (option: { label?: ReactNode; data: object }): ReactNode => <>{option.label}<span className="past small">{'　'}{(option.data as { more: string }).more}</span></>

/** Chooses people by name or pinyin. */
export function PersonPicker({ id, label, value, many, invalid, describedBy, onChange, role, organ }: Picker & { role?: string | undefined; organ?: string | undefined }) {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed)
  const { data, isFetching } = useQuery(ask.people(congress, { q, role, organ, size: 50 }))
  const options = (data?.rows ?? []).map(person => ({
    value: person.id,
    label: person.name,
    more: person.roles.map(held => `${held.organ ? `${say(held.organ)} ` : ''}${say(held.title)}`).slice(0, 2).join(t('comma')),
  }))
  return (
    <Dressed><Select
      {...(id ? { id } : {})}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      {...(many ? { mode: 'multiple' as const } : {})}
      {...(invalid ? { status: 'error' as const } : {})}
      className="wide"
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      loading={isFetching}
      value={value ?? (many ? [] : undefined)}
      placeholder={t('pick.person')}
      notFoundContent={t(isFetching ? 'loading.now' : 'pick.nobody')}
      options={options}
      optionRender={withMore}
      onChange={next => onChange(next as string | string[] | undefined)}
    /></Dressed>
  )
}

/** Chooses units, committees, offices; `kind` narrows them. */
export function OrganPicker({ id, label, value, many, invalid, describedBy, onChange, kind }: Picker & { kind?: string | undefined }) {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const { data, isFetching } = useQuery(ask.organs(congress))
  const options = useMemo(
    () => (data ?? []).filter(organ => !kind || organ.kind === kind).map(organ => ({ value: organ.id, label: say(organ), both: `${organ.zh} ${organ.en}`.toLowerCase() })),
    [data, kind, say],
  )
  return (
    <Dressed><Select
      {...(id ? { id } : {})}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      {...(many ? { mode: 'multiple' as const } : {})}
      {...(invalid ? { status: 'error' as const } : {})}
      className="wide"
      allowClear
      showSearch={{ filterOption: (typed, option) => (option as { both: string } | undefined)?.both.includes(typed.toLowerCase()) ?? false }}
      loading={isFetching}
      value={value ?? (many ? [] : undefined)}
      placeholder={t('pick.organ')}
      notFoundContent={t('pick.noOrgan')}
      options={options}
      onChange={next => onChange(next as string | string[] | undefined)}
    /></Dressed>
  )
}

/** Chooses matters by words of their title, by number or pinyin; what is chosen already shows its title. */
export function MatterPicker({ id, label, value, many, invalid, describedBy, onChange }: Picker) {
  const { t } = useTranslation()
  const congress = useCongress()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const found = useQuery({ ...ask.search(congress, q, 20), enabled: q.length > 0 })
  const ids = [value ?? []].flat()
  const chosen = useQueries({ queries: ids.map(one => ask.matter(congress, one)) }).flatMap(one => (one.data ? [{ value: one.data.row.id, label: one.data.row.title, more: one.data.row.number ?? '' }] : []))
  const options = (found.data?.hits ?? []).filter(hit => hit.kind === 'matter').map(hit => ({ value: hit.id, label: hit.title, more: hit.row?.number ?? hit.row?.form ?? '' }))
  const known = new Set(options.map(option => option.value))
  return (
    <Dressed><Select
      {...(id ? { id } : {})}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      {...(many ? { mode: 'multiple' as const } : {})}
      {...(invalid ? { status: 'error' as const } : {})}
      className="wide"
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      loading={found.isFetching}
      value={value ?? (many ? [] : undefined)}
      placeholder={t('pick.matter')}
      notFoundContent={t(q === '' ? 'search.what' : found.isFetching ? 'loading.now' : 'pick.noMatter')}
      options={[...chosen.filter(one => !known.has(one.value)), ...options]}
      optionRender={withMore}
      onChange={next => onChange(next as string | string[] | undefined)}
    /></Dressed>
  )
}
