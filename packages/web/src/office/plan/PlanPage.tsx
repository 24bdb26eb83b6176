import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useTitle } from '../../shared/title.ts'
import { NewPlan } from './NewPlan.tsx'
import { PlanOf } from './PlanOf.tsx'

/** 读工作要点: a document that has no matter yet, or the reading of a matter (`?matter=`). */
export function PlanPage() {
  const { t } = useTranslation()
  const { matter } = useSearch({ strict: false }) as { matter?: string }
  useTitle(t('reader.title'))
  return matter ? <PlanOf key={matter} id={String(matter)} /> : <NewPlan />
}
