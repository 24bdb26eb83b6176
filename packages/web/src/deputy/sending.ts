import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { office } from '../shared/office.ts'
import { useLive } from '../shared/live/index.ts'
import { onChange, type Act, type Draft } from './keep/device.ts'
import { draftsOf } from './keep/drafts.ts'
import { actsOf, unsentOf } from './keep/outbox.ts'
import { sendAll, type Round } from './keep/send.ts'
import { outbox } from './keep/sync.ts'
import { useHere } from './session.ts'

/** How often what waits is tried while the page is looked at, in milliseconds. */
const again = 15_000

let state: { round: Round; waiting: number } = { round: 'done', waiting: 0 }
const listeners = new Set<() => void>()
const say = (next: typeof state): void => {
  if (next.round === state.round && next.waiting === state.waiting) return
  state = next
  for (const listener of listeners) listener()
}
export const useSendingState = (): typeof state =>
  useSyncExternalStore(listener => { listeners.add(listener); return () => listeners.delete(listener) }, () => state)

let running: Promise<void> | undefined

/** Sends what waits, and says how it went; a call while one is under way is the same one. */
function sendNow(account: string): Promise<void> {
  return (running ??= sendAll()
    .then(async round => say({ round, waiting: (await unsentOf(account)).filter(act => act.state === 'waiting').length }))
    .catch(() => undefined)
    .finally(() => { running = undefined }))
}

/** Asks the browser to wake the worker when the network is back, where it can. */
async function askToBeWoken(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration()
  await (registration as { sync?: { register(tag: string): Promise<void> } } | undefined)?.sync?.register(outbox).catch(() => undefined)
}

/** Sends at the start, when the network is back, when the page is looked at again, when something was handed in, and now and then. */
export function useSending(): void {
  const { congress, account } = useHere()
  const client = useQueryClient()
  useLive(congress, account)
  useEffect(() => {
    const now = (): void => void sendNow(account).then(() => {
      if (state.round === 'signIn') void client.invalidateQueries({ queryKey: ['me'] })
    })
    const look = (): void => { if (document.visibilityState === 'visible') now() }
    let waited = 0
    let sent = 0
    const moved = async (): Promise<void> => {
      const acts = await actsOf(congress, account)
      const waiting = acts.filter(act => act.state === 'waiting').length
      const arrived = acts.filter(act => act.state === 'sent').length
      say({ ...state, waiting, ...(waiting === 0 ? { round: 'done' } : {}) })
      if (waiting > waited) {
        now()
        void askToBeWoken()
      }
      if (arrived > sent) void client.invalidateQueries({ queryKey: office(congress) })
      waited = waiting
      sent = arrived
    }
    const stop = onChange(() => void moved())
    const timer = setInterval(() => { if (state.waiting > 0) look() }, again)
    addEventListener('online', now)
    document.addEventListener('visibilitychange', look)
    void moved().then(now)
    return () => {
      stop()
      clearInterval(timer)
      removeEventListener('online', now)
      document.removeEventListener('visibilitychange', look)
    }
  }, [congress, account, client])
}

/** What a person wrote on this device, kept up to date. */
export function useKept(): { acts: readonly Act[]; drafts: readonly Draft[]; ready: boolean } {
  const { congress, account } = useHere()
  const [kept, setKept] = useState<{ acts: readonly Act[]; drafts: readonly Draft[]; ready: boolean }>({ acts: [], drafts: [], ready: false })
  useEffect(() => {
    let on = true
    const load = async (): Promise<void> => {
      const [acts, drafts] = await Promise.all([actsOf(congress, account), draftsOf(congress, account)])
      if (on) setKept({ acts, drafts, ready: true })
    }
    void load()
    const stop = onChange(() => void load())
    return () => { on = false; stop() }
  }, [congress, account])
  return kept
}
