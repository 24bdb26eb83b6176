import { useMutation } from '@tanstack/react-query'
import type { Finding } from '@zhitong/server/contract'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { post } from '../../api.ts'
import { useCongress } from '../../congress.ts'
import { useSay } from '../../language/index.ts'
import { at } from '../../office.ts'
import { Button } from '../button/Button.tsx'
import { Fault } from '../states/states.tsx'
import { masked } from './masked.ts'

/** Something found in a text before publication, and what was decided about it. */
export interface Found extends Omit<Finding, 'zh' | 'en'> {
  decision?: 'keep' | 'mask'
}

/** Asks what a text holds that should not become public; each finding is kept or masked, and masking rewrites the text. */
export function FindingsField({ id, label, value, text, onChange, mask }: {
  id: string; label: string; value: Found[] | undefined; text: string | undefined; onChange: (found: Found[]) => void; mask: (text: string) => void
}) {
  const { t } = useTranslation()
  const say = useSay()
  const name = useId()
  const congress = useCongress()
  const look = useMutation({
    mutationFn: () => post<{ findings: Finding[] }>(at(congress, '/plan/findings'), { text }),
    onSuccess: ({ findings }) => onChange(findings.map(({ kind, text: words, range }) => ({ kind, text: words, range }))),
  })
  const says = new Map(look.data?.findings.map(finding => [`${finding.kind} ${finding.text}`, say(finding)]))
  const decide = (i: number, decision: 'keep' | 'mask'): void => {
    const found = value![i]!
    // Masking changes the text, so that what stands in it and what was decided agree.
    if (decision === 'mask' && text) mask(masked(text, found.text))
    onChange(value!.map((one, n) => (n === i ? { ...one, decision } : one)))
  }
  return (
    <div className="findings" id={id} tabIndex={-1} role="group" aria-label={label}>
      {value && value.length > 0 && (
        <>
          <p className="small second">{t('findings.count', { n: value.length })}</p>
          <ul>
            {value.map((found, i) => (
              <li key={`${found.range[0]} ${found.text}`}>
                <span><b className="raw">{found.text}</b> <span className="small past">{says.get(`${found.kind} ${found.text}`) ?? ''}</span></span>
                <span className="choices" role="radiogroup" aria-label={found.text}>
                  {(['keep', 'mask'] as const).map(decision => (
                    <label key={decision}><input type="radio" name={`${name}${i}`} checked={found.decision === decision} disabled={found.decision === 'mask'} onChange={() => decide(i, decision)} /> {t(`findings.${decision}`)}</label>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {look.isSuccess && value?.length === 0 && <p className="small">{t('findings.none')}</p>}
      {look.error && <Fault error={look.error} />}
      <p className="row-gap"><Button small busy={look.isPending} disabled={!text} onClick={() => look.mutate()}>{t(look.isPending ? 'findings.looking' : value ? 'findings.again' : 'findings.look')}</Button>{!text && <span className="small past">{t('findings.wait')}</span>}</p>
    </div>
  )
}
