import type { MatterView } from '@zhitong/server/contract'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../language/index.ts'
import { Strong } from './Strong.tsx'

/** 下一步: one sentence on every matter: who must do what by when; what ended says so. */
export function NextLine({ next, ended }: { next: MatterView['next']; ended: string | undefined }) {
  const { t } = useTranslation()
  const say = useSay()
  if (ended !== undefined || !next) {
    return <dl className="next"><div><dt className="past">{ended ?? t('next.label')}</dt><dd className="second">{next ? <Strong>{say(next)}</Strong> : t('next.none')}</dd></div></dl>
  }
  return <dl className="next"><div><dt>{t('next.label')}</dt><dd><Strong>{say(next)}</Strong></dd></div></dl>
}
