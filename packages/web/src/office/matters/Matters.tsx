import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { MatterRow } from '@zhitong/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { query, type Params } from '../../shared/api.ts'
import { useCongress } from '../../shared/congress.ts'
import { useSay } from '../../shared/language/index.ts'
import { ask, at } from '../../shared/office.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { List } from '../../shared/pieces/list/List.tsx'
import { Empty, Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { useTitle } from '../../shared/title.ts'
import { useToday } from '../Frame.tsx'
import { useHouse } from '../navigation.ts'
import { useColumns } from './columns.tsx'
import { Filters, Views } from './Filters.tsx'
import './matters.css'
import { OpenMatter } from './OpenMatter.tsx'

const size = 50

/** What the interface is asked for: the address's filters, open matters first unless the address says otherwise. */
export const paramsOf = (search: Record<string, string | number>): Params => {
  const { view: _, ...filters } = search
  return { ...filters, final: filters['final'] === 'all' ? undefined : filters['final'], size: filters['size'] ?? size }
}

/** The matters of a procedure, or all: filters in the address, views saved, keyboard, export. */
export function Matters() {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const today = useToday()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Record<string, string | number>
  const procedures = useHouse()
  const procedure = procedures.data?.find(one => one.name === search['procedure'])
  const params = paramsOf(search)
  const matters = useQuery(ask.matters(congress, params))
  const columns = useColumns(today)
  /** The procedure of which one is being opened. */
  const [opening, setOpening] = useState<string>()
  const title = procedure ? say(procedure.title) : t('matters.title')
  useTitle(title)
  const go = (next: Record<string, string | number | undefined>): void => {
    const { page: _, ...rest } = { ...search, ...next }
    const page = 'page' in next ? next['page'] : undefined
    const kept = Object.entries({ ...rest, page }).filter((entry): entry is [string, string | number] => entry[1] !== undefined && entry[1] !== '')
    void navigate({ to: '/c/$congress/office/matters', params: { congress }, search: Object.fromEntries(kept), replace: 'q' in next })
  }
  const sort = String(search['sort'] ?? 'due')
  const order = search['order'] === 'desc' ? 'desc' : 'asc'
  const page = Number(search['page'] ?? 1)
  const data = matters.data
  return (
    <>
      <header className="lhd">
        <h1>{title}</h1>
        {data && <p className="second">{t(data.more ? 'list.atLeast' : 'list.count', { n: data.total })}</p>}
        {procedure?.alone && <Button onClick={() => setOpening(procedure.name)}>{t('matters.open')}</Button>}
      </header>
      {procedure && opening === procedure.name && <OpenMatter procedure={procedure} close={() => setOpening(undefined)} />}
      <Views key={String(search['procedure'])} list={`matters.${String(search['procedure'] ?? 'all')}`} search={search} go={next => void navigate({ to: '/c/$congress/office/matters', params: { congress }, search: next })} />
      {matters.isPending && <Loading />}
      {matters.error && <Fault error={matters.error} again={() => void matters.refetch()} />}
      {data && (
        <List<MatterRow>
          name={`matters.${String(search['procedure'] ?? 'all')}`} label={title} rows={data.rows} columns={columns} id={row => row.id}
          open={row => void navigate({ to: '/c/$congress/office/matters/$id', params: { congress, id: row.id } })}
          sort={{ by: sort, order }} onSort={(by, next) => go({ sort: by, order: next })} file={`${title}.csv`}
          exportAll={`/api${at(congress, '/matters.csv')}${query({ ...params, size: undefined, page: undefined })}`}
          filters={<Filters search={search} go={go} procedure={procedure} />}
        />
      )}
      {data?.rows.length === 0 && <Empty title={t('matters.empty')}>{t('matters.emptySays')}</Empty>}
      {data && (page > 1 || data.total > Number(params['size'])) && (
        <p className="pager row-gap">
          <Button small disabled={page <= 1} onClick={() => go({ page: page - 1 })}>{t('list.previous')}</Button>
          <span>{t('list.page', { n: page })}</span>
          <Button small disabled={page * Number(params['size']) >= data.total && !data.more} onClick={() => go({ page: page + 1 })}>{t('list.next')}</Button>
        </p>
      )}
    </>
  )
}
