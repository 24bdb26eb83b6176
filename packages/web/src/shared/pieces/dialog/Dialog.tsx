import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** What must be answered before going on: the browser's own dialog, with its focus trap and its Escape. */
export function Dialog({ title, children, close }: { title: string; children: ReactNode; close: () => void }) {
  const { t } = useTranslation()
  const id = useId()
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    if (dialog && !dialog.open) dialog.showModal()
    return () => dialog?.close()
  }, [])
  useEffect(() => {
    // What is to be filled in comes before the way out, also when it comes late; a focus that was moved stays.
    if (document.activeElement?.closest('header') || document.activeElement === ref.current) ref.current?.querySelector<HTMLElement>('form input:not(:disabled), form select, form textarea')?.focus()
  })
  return (
    <dialog ref={ref} className="dialog" aria-labelledby={id} onCancel={event => { event.preventDefault(); close() }}>
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" className="plainlink past" onClick={close}>{t('do.close')}</button>
      </header>
      {children}
    </dialog>
  )
}
