import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useTranslation } from 'react-i18next'
import { Dressed } from '../../Dressed.tsx'
import { useLanguage } from '../../language/index.ts'

/** A legal day, chosen on a calendar or typed; 2026年3月14日, 2026-3-14 and 2026-03-14 are read. */
export default function DateField({ id, label, value, invalid, describedBy, onChange, max, min }: {
  id?: string | undefined
  label: string
  value: string | undefined
  invalid?: boolean | undefined
  describedBy?: string | undefined
  onChange: (day: string | undefined) => void
  max?: string | undefined
  min?: string | undefined
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const shown = value && dayjs(value).isValid() ? dayjs(value) : null
  return (
    <Dressed><DatePicker
      {...(id ? { id } : {})}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      className="date"
      value={shown}
      format={language === 'zh' ? ['YYYY年M月D日', 'YYYY-MM-DD', 'YYYY-M-D', 'YYYY.M.D', 'YYYY.MM.DD', 'YYYYMMDD'] : ['D MMM YYYY', 'YYYY-MM-DD', 'YYYY-M-D', 'YYYYMMDD']}
      placeholder={t('pick.day')}
      {...(invalid ? { status: 'error' as const } : {})}
      {...(max ? { maxDate: dayjs(max) } : {})}
      {...(min ? { minDate: dayjs(min) } : {})}
      onChange={day => onChange(day ? (day as dayjs.Dayjs).format('YYYY-MM-DD') : undefined)}
    /></Dressed>
  )
}
