import { useId } from 'react'
import type { Shown } from '../draft.ts'
import { useWords } from '../words/index.ts'

/** Speak, take, choose; the pictures beside one another, each to be taken away. */
export function Pictures({ pictures, preparing, fault, add, remove, speak }: {
  pictures: readonly Shown[]
  preparing: boolean
  fault: { kind: 'picture' | 'many'; name: string } | undefined
  add: (files: File[]) => void
  remove: (id: string) => void
  /** Left out where there is nothing to say. */
  speak?: () => void
}) {
  const words = useWords()
  const id = useId()
  const input = (what: 'camera' | 'choose') => (
    <label htmlFor={`${id}${what}`}>
      {words.say[what]}
      <input
        id={`${id}${what}`} type="file" className="visually-hidden" accept="image/*" {...(what === 'camera' ? { capture: 'environment' as const } : { multiple: true })}
        onChange={event => { add([...(event.target.files ?? [])]); event.target.value = '' }}
      />
    </label>
  )
  return (
    <>
      <div className="tools">
        {speak && <button type="button" onClick={speak}>{words.say.speak}</button>}
        {input('camera')}
        {input('choose')}
      </div>
      <div role="status">
        {preparing && <p className="m">{words.say.preparing}</p>}
        {fault && <p className="bad-note">{fault.kind === 'many' ? words.say.tooMany : words.say.noPicture(fault.name)}</p>}
      </div>
      {pictures.length > 0 && (
        <ul className="pics">
          {pictures.map((picture, n) => (
            <li key={picture.id}>
              <img src={picture.url} alt={words.say.picture(n + 1)} />
              <button type="button" className="plainlink" aria-label={`${words.sent.drop} ${words.say.removePicture(n + 1)}`} onClick={() => remove(picture.id)}>{words.sent.drop}</button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
