import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../api.ts'
import { useSay } from '../../language/index.ts'
import { Ground } from '../ground/Ground.tsx'

/** Grounds that lie with the person, not with the matter. */
const personal = new Set(['by', 'personal'])

/** 不能的步骤: shown, not hidden, with why and on what ground. */
export function RefusedStep({ title, refusal }: { title: string; refusal: Refusal }) {
  const { t } = useTranslation()
  const say = useSay()
  return (
    <div className="rf">
      <span className="btn refused small" aria-disabled="true">{title}</span>
      <p className="refusal">
        <b>{t(personal.has(refusal.ground) ? 'refused.you' : 'refused.now')}</b>
        {say(refusal)} {refusal.cites && refusal.cites.length > 0 && <Ground ground={{ cites: refusal.cites }} />}
      </p>
    </div>
  )
}

/** A refusal that came as the answer to something just tried. */
export function RefusedAnswer({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation()
  const say = useSay()
  return (
    <div className="sum" role="alert">
      <b>{t('refused.answer')}</b>
      <p>{say(refusal)} {refusal.cites && refusal.cites.length > 0 && <Ground ground={{ cites: refusal.cites }} />}</p>
      {typeof refusal.detail === 'string' && <p className="tiny past">{t('fault.number', { id: refusal.detail })}</p>}
    </div>
  )
}
