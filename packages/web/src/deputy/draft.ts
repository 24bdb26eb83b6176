import { useCallback, useEffect, useRef, useState } from 'react'
import { newPicture, NoPicture, redraw } from './keep/picture.ts'
import type { Draft } from './keep/device.ts'
import { addPicture, dropDraft, keepDraft, nameOf, pictureBytes, readDraft, removePicture } from './keep/drafts.ts'
import { useHere } from './session.ts'

/** A picture as the page shows it. */
export interface Shown {
  id: string
  url: string
}

/** The most pictures that go with one thing. */
const most = 9
/** How long after the last letter it is kept, in milliseconds. */
const after = 400

/**
 * What is being written, kept on this device as it is typed: text half a second after the last letter and when the page
 * goes away, pictures at once. A page that was killed finds it again. `first` is the same object on every call.
 */
export function useDraft<T extends object>(what: string, first: T) {
  const { congress, account } = useHere()
  const name = nameOf(congress, account, what)
  const [draft, setDraft] = useState<Draft>()
  const [pictures, setPictures] = useState<readonly Shown[]>([])
  const [fault, setFault] = useState<{ kind: 'picture' | 'many'; name: string }>()
  const [preparing, setPreparing] = useState(0)
  const latest = useRef<Draft | undefined>(undefined)
  const written = useRef(true)
  const gone = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const empty = useCallback((): Draft => ({ name, congress, account, value: first, pictures: [], at: '' }), [name, congress, account, first])

  useEffect(() => {
    let on = true
    void readDraft(name).then(async found => {
      const next = found ?? empty()
      latest.current ??= next
      const shown = await Promise.all(next.pictures.map(async ({ id }) => ({ id, url: URL.createObjectURL(new Blob([(await pictureBytes(id)) ?? new ArrayBuffer(0)], { type: 'image/jpeg' })) })))
      if (!on) return
      setDraft(latest.current)
      setPictures(shown)
    })
    return () => { on = false }
  }, [name, empty])

  const write = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    if (written.current || gone.current || !latest.current) return
    written.current = true
    const kept = { ...latest.current, at: new Date().toISOString() }
    latest.current = kept
    await keepDraft(kept)
    setDraft(kept)
  }, [])
  useEffect(() => {
    const hide = (): void => void write()
    addEventListener('pagehide', hide)
    document.addEventListener('visibilitychange', hide)
    return () => {
      removeEventListener('pagehide', hide)
      document.removeEventListener('visibilitychange', hide)
      void write()
    }
  }, [write])

  const set = useCallback((value: T): void => {
    if (gone.current) return
    latest.current = { ...(latest.current ?? empty()), value }
    written.current = false
    setDraft(latest.current)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void write(), after)
  }, [empty, write])

  const add = async (files: readonly File[]): Promise<void> => {
    setFault(undefined)
    for (const file of files) {
      const now = latest.current ?? empty()
      if (now.pictures.length >= most) {
        setFault({ kind: 'many', name: file.name })
        return
      }
      setPreparing(n => n + 1)
      try {
        const bytes = await redraw(file)
        const picture = newPicture((latest.current ?? now).pictures.length + 1)
        const next = await addPicture(latest.current ?? now, picture, bytes)
        latest.current = next
        written.current = true
        setDraft(next)
        setPictures(shown => [...shown, { id: picture.id, url: URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' })) }])
      } catch (error) {
        if (!(error instanceof NoPicture)) throw error
        setFault({ kind: 'picture', name: file.name })
      } finally {
        setPreparing(n => n - 1)
      }
    }
  }
  const remove = async (id: string): Promise<void> => {
    if (!latest.current) return
    latest.current = await removePicture(latest.current, id)
    setDraft(latest.current)
    setPictures(shown => shown.filter(picture => picture.id !== id))
  }
  return {
    name, ready: draft !== undefined, value: (draft?.value ?? first) as T, at: draft?.at ?? '', pictures, fault, preparing: preparing > 0, set, add, remove,
    /** Kept as it stands, so that it can be handed in. */
    settle: async (): Promise<void> => {
      written.current = false
      await write()
    },
    /** Handed in: nothing more is kept under this name. */
    done: (): void => { gone.current = true; clearTimeout(timer.current) },
    drop: async (): Promise<void> => {
      gone.current = true
      clearTimeout(timer.current)
      await dropDraft(name)
    },
  }
}
