import type { MatterView } from '@zhitong/server/contract'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../language/index.ts'

/** Words between ** stand out: who must act and by when. */
function Strong({ children }: { children: string }) {
  return <>{children.split('**').map((part, i) => (i % 2 === 1 ? <b key={i}>{part}</b> : part))}</>
}

/** 下一步: one sentence on every matter: who must do what by when; what ended says so. */
export function NextLine({ next, ended }: { next: MatterView['next']; ended: string | undefined }) {
  const { t } = useTranslation()
  const say = useSay()
  if (ended !== undefined || !next) {
    return <dl className="next"><div><dt className="past">{ended ?? t('next.label')}</dt><dd className="second">{next ? <Strong>{say(next)}</Strong> : t('next.none')}</dd></div></dl>
  }
  return <dl className="next"><div><dt>{t('next.label')}</dt><dd><Strong>{say(next)}</Strong></dd></div></dl>
}
