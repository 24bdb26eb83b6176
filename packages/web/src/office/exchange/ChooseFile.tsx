import { useId } from 'react'

/** A button that opens the machine's files. */
export function ChooseFile({ label, accept, disabled, choose }: { label: string; accept?: string; disabled?: boolean; choose: (file: File) => void }) {
  const id = useId()
  return (
    <>
      <input
        id={id} type="file" className="visually-hidden" disabled={disabled} {...(accept ? { accept } : {})}
        onChange={event => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) choose(file)
        }}
      />
      <label className="btn" htmlFor={id}>{label}</label>
    </>
  )
}
