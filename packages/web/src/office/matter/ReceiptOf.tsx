import type { MatterView, Receipt } from '@zhitong/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { post, RefusedError } from '../../shared/api.ts'
import { useCongress } from '../../shared/congress.ts'
import { useSay } from '../../shared/language/index.ts'
import { at } from '../../shared/office.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'

/** Gives whoever brought a matter a receipt to follow it by. The code is shown until the page is left, and never again. */
export function ReceiptOf({ view }: { view: MatterView }) {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const [receipt, setReceipt] = useState<Receipt>()
  const [state, setState] = useState<{ busy: boolean; fault?: string }>({ busy: false })
  const issue = async (): Promise<void> => {
    setState({ busy: true })
    try {
      setReceipt(await post<Receipt>(at(congress, `/matters/${view.row.id}/receipt`), {}))
      setState({ busy: false })
    } catch (error) {
      setState({ busy: false, fault: error instanceof RefusedError ? say(error.refusal) : t('fault.unreachedSays') })
    }
  }
  return (
    <>
      <h2 className="h">{t('receipt.title')}</h2>
      <div role="status">
        {receipt && (
          <dl className="ppl">
            <div><dt>{t('receipt.number')}</dt><dd><b>{receipt.number}</b></dd></div>
            <div><dt>{t('receipt.code')}</dt><dd><b>{receipt.code}</b></dd></div>
            <div><dt>{t('receipt.where')}</dt><dd>{`${location.origin}/c/${congress}/follow`}</dd></div>
          </dl>
        )}
      </div>
      <p className="small past none">{t(receipt ? 'receipt.once' : 'receipt.says')}</p>
      <p className="issue"><Button small onClick={() => void issue()} busy={state.busy}>{t(receipt ? 'receipt.again' : 'receipt.issue')}</Button></p>
      {state.fault && <p className="bad-note" role="alert">{state.fault}</p>}
    </>
  )
}
