import type { RegisterCheck } from '@zhitong/server/contract'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../shared/language/index.ts'

/** Which heading each column is read from, with what stands in the first rows below it. */
export function Columns({ checked, mapping, change }: { checked: RegisterCheck; mapping: Record<string, string>; change: (mapping: Record<string, string>) => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const set = (key: string, heading: string): void => {
    const { [key]: _gone, ...rest } = mapping
    change(heading === '' ? rest : { ...rest, [key]: heading })
  }
  return (
    <section>
      <h2 className="h">{t('register.columns')}</h2>
      <p className="second said-once">{t('register.columnsSays')}</p>
      <div className="wide">
        <table className="mapping">
          <thead><tr><th scope="col">{t('register.column')}</th><th scope="col">{t('register.heading')}</th><th scope="col">{t('register.sample')}</th></tr></thead>
          <tbody>
            {checked.columns.map(column => (
              <tr key={column.key}>
                <th scope="row">{say(column)}{column.needed && <span className="past small">{'　'}{t('register.needed')}</span>}</th>
                <td>
                  <select className="input" aria-label={say(column)} value={mapping[column.key] ?? ''} onChange={event => set(column.key, event.target.value)}>
                    <option value="">{t('register.none')}</option>
                    {checked.headings.map(heading => <option key={heading} value={heading}>{heading}</option>)}
                  </select>
                </td>
                <td className="small second">{mapping[column.key] ? checked.sample.map(row => row[mapping[column.key]!]).filter(Boolean).join(t('comma')) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {checked.unused.length > 0 && <p className="small past">{t('register.unused', { what: checked.unused.join(t('comma')) })}</p>}
    </section>
  )
}

/** Names that the roster does not have, each with those who may be meant. */
export function Unknown({ checked, names, change }: { checked: RegisterCheck; names: Record<string, string>; change: (names: Record<string, string>) => void }) {
  const { t } = useTranslation()
  if (checked.unknown.length === 0) return null
  return (
    <section>
      <h2 className="h">{t('register.unknown')} <span className="past">{t('register.unknownCount', { n: checked.unknown.length })}</span></h2>
      <p className="second said-once">{t('register.unknownSays')}</p>
      <ul className="unknown">
        {checked.unknown.map(one => {
          const key = `${one.kind}:${one.written}`
          return (
            <li key={key}>
              <span><b>{one.written}</b> <span className="past small">{t(one.several ? 'register.several' : 'register.rowsOf', { n: one.rows })}</span></span>
              <select className="input" aria-label={one.written} value={names[key] ?? ''} onChange={event => change({ ...names, [key]: event.target.value })}>
                <option value="" disabled>{t('pick.one')}</option>
                {one.proposals.map(each => <option key={each.id} value={each.id}>{each.name}</option>)}
                <option value="new">{t(one.kind === 'person' ? 'register.newPerson' : 'register.newOrgan')}</option>
              </select>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** So many are shown; the first ones tell what kind of fault it is. */
const most = 200

export function Faults({ checked }: { checked: RegisterCheck }) {
  const { t } = useTranslation()
  const say = useSay()
  if (checked.faults.length === 0) return null
  return (
    <section>
      <h2 className="h">{t('register.faults')} <span className="late">{t('register.faultsCount', { n: checked.faults.length })}</span></h2>
      <ul className="faults">
        {checked.faults.slice(0, most).map((fault, n) => <li key={n}><span className="past">{t('register.row', { n: fault.row })}</span><b>{fault.heading}</b><span>{say(fault)}</span></li>)}
      </ul>
      {checked.faults.length > most && <p className="past">{t('register.more', { n: checked.faults.length - most })}</p>}
    </section>
  )
}
