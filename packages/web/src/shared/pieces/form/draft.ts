import { useCallback, useEffect, useRef, useState } from 'react'

/** What is typed survives a reload: kept in this browser under the person, the matter and the step. */
const prefix = 'zhitong.draft.'

export interface Draft {
  value: unknown
  /** When it was kept, as an instant. */
  at: string
}

export function readDraft(name: string, storage: Storage = localStorage): Draft | undefined {
  try {
    const text = storage.getItem(prefix + name)
    return text === null ? undefined : (JSON.parse(text) as Draft)
  } catch {
    return undefined
  }
}

export function keepDraft(name: string, value: unknown, at: string, storage: Storage = localStorage): boolean {
  try {
    storage.setItem(prefix + name, JSON.stringify({ value, at } satisfies Draft))
    return true
  } catch {
    return false
  }
}

const dropDraft = (name: string, storage: Storage = localStorage): void => storage.removeItem(prefix + name)

/** Whoever signs out leaves nothing behind on a shared machine. */
export function dropAllDrafts(storage: Storage = localStorage): void {
  for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key)
}

/** A value that is kept half a second after the last change and when the page goes away. */
export function useDraft<T>(name: string, first: T, fresh = false): { value: T; set: (value: T) => void; keptAt: string | undefined; drop: () => void } {
  const [state, setState] = useState<{ value: T; at: string | undefined }>(() => {
    const draft = fresh ? undefined : readDraft(name)
    return draft ? { value: draft.value as T, at: draft.at } : { value: first, at: undefined }
  })
  const pending = useRef<T | undefined>(undefined)
  const write = useCallback((): void => {
    if (pending.current === undefined) return
    const at = new Date().toISOString()
    const value = pending.current
    pending.current = undefined
    if (keepDraft(name, value, at)) setState(now => ({ ...now, at }))
  }, [name])
  useEffect(() => {
    const hide = (): void => write()
    addEventListener('pagehide', hide)
    return () => {
      removeEventListener('pagehide', hide)
      write()
    }
  }, [write])
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const set = useCallback((value: T): void => {
    pending.current = value
    setState(now => ({ ...now, value }))
    clearTimeout(timer.current)
    timer.current = setTimeout(write, 500)
  }, [write])
  const drop = useCallback((): void => {
    clearTimeout(timer.current)
    pending.current = undefined
    dropDraft(name)
    setState({ value: first, at: undefined })
  }, [name, first])
  return { value: state.value, set, keptAt: state.at, drop }
}
