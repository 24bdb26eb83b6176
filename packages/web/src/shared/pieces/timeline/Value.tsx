import { useTranslation } from 'react-i18next'
import { sayFull } from '../../day.ts'
import { useLanguage } from '../../language/index.ts'

const isText = (value: object): value is { zh: string; en: string } => 'zh' in value && 'en' in value

/** What a field was told, as people read it. */
export function Value({ value }: { value: unknown }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (value === null || value === undefined || value === '') return <span className="past">—</span>
  if (typeof value === 'boolean') return <>{t(value ? 'yes' : 'no')}</>
  if (typeof value === 'string') return <>{/^\d{4}-\d\d-\d\d$/.test(value) ? sayFull(value, language) : value}</>
  if (typeof value !== 'object') return <>{String(value)}</>
  if (Array.isArray(value)) {
    if (value.every(one => typeof one !== 'object' || one === null)) return <>{value.map(String).join(t('comma'))}</>
    if (value.length > 6) return <>{t('record.nParts', { n: value.length })}</>
    return <ul>{value.map((one, i) => <li key={i}><Value value={one} /></li>)}</ul>
  }
  if (isText(value)) return <>{value[language]}</>
  return <>{Object.values(value).filter(one => typeof one !== 'object').map(String).join(t('comma'))}</>
}
