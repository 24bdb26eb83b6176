import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusedError, Unreached } from '../../api.ts'
import { useSay } from '../../language/index.ts'
import { Ground } from '../ground/Ground.tsx'

/** 空: what would be here and how it comes. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return <div className="void"><b>{title}</b>{children}</div>
}

/** 等: bones that do not flicker; after ten seconds it says what is being done. */
export function Loading({ what }: { what?: string }) {
  const { t } = useTranslation()
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 10_000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" aria-live="polite" className="loading">
      <span className="visually-hidden">{t('loading.now')}</span>
      <span className="bone" style={{ width: '62%' }} />
      <span className="bone" style={{ width: '88%' }} />
      <span className="bone" style={{ width: '40%' }} />
      {long && <p className="small past">{what ?? t('loading.long')}</p>}
    </div>
  )
}

/** 错: what happened and what to do; a refusal says its own sentence. */
export function Fault({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const refusal = error instanceof RefusedError ? error.refusal : undefined
  return (
    <div className="void" role="alert">
      <b className="late">{refusal ? t('fault.refused') : t(error instanceof Unreached ? 'fault.unreached' : 'fault.page')}</b>
      {refusal ? say(refusal) : t(error instanceof Unreached ? 'fault.unreachedSays' : 'fault.pageSays')}{' '}
      {refusal?.cites && refusal.cites.length > 0 && <Ground ground={{ cites: refusal.cites }} />}
      {(again || typeof refusal?.detail === 'string') && (
        <p>
          {again && <button type="button" className="plainlink" onClick={again}>{t('do.again')}</button>}
          {typeof refusal?.detail === 'string' && <span className="past small"> {t('fault.number', { id: refusal.detail })}</span>}
        </p>
      )}
    </div>
  )
}
