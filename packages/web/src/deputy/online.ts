import { useSyncExternalStore } from 'react'

const listen = (listener: () => void): (() => void) => {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

/** Whether the phone believes to have a network; only words change by it, never whether something is tried. */
export const useOnline = (): boolean => useSyncExternalStore(listen, () => navigator.onLine)
