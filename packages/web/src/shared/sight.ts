import { useSyncExternalStore } from 'react'

/** Elder mode 长辈版: the same pages, larger and darker; remembered in this browser. */
const key = 'zhitong.elder'
const listeners = new Set<() => void>()

const isElder = (): boolean => document.documentElement.classList.contains('elder')

/** Before the first picture, so that nothing jumps. */
export function startSight(): void {
  document.documentElement.classList.toggle('elder', localStorage.getItem(key) === '1')
  addEventListener('storage', event => {
    if (event.key === key) setElder(event.newValue === '1')
  })
}

export function setElder(on: boolean): void {
  localStorage.setItem(key, on ? '1' : '0')
  document.documentElement.classList.toggle('elder', on)
  for (const listener of listeners) listener()
}

export const useElder = (): boolean =>
  useSyncExternalStore(listener => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, isElder)
