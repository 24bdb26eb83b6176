import { RefusedError, Unreached } from '../../shared/api.ts'
import { device } from './device.ts'

/** An answer of the office, with when it was given; `old` when it comes from this device because there is no network. */
export interface Known<T> {
  value: T
  at: string
  old: boolean
}

const fallback = async <T>(key: string): Promise<Known<T> | undefined> => {
  const kept = await (await device()).get('known', key)
  return kept && { value: kept.value as T, at: kept.at, old: true }
}

/** How many opened matters are remembered; the oldest make room. */
const most = 30

/**
 * Asks the office and remembers the answer; without a network what it last said. A refusal is an answer: what was
 * remembered under that name is forgotten.
 */
export async function remembered<T>(key: string, ask: () => Promise<T>): Promise<Known<T>> {
  try {
    const value = await ask()
    const at = new Date().toISOString()
    const database = await device()
    await database.put('known', { key, value, at })
    const all = await database.getAll('known')
    for (const one of all.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(most)) await database.delete('known', one.key)
    return { value, at, old: false }
  } catch (error) {
    if (error instanceof RefusedError && error.status < 500 && error.status !== 429 && error.status !== 401) await (await device()).delete('known', key)
    const kept = error instanceof Unreached || (error instanceof RefusedError && error.status >= 500) ? await fallback<T>(key) : undefined
    if (!kept) throw error
    return kept
  }
}

/** Forgets what the office said: somebody else signed in, or this person signs out. */
export const forget = async (): Promise<void> => (await device()).clear('known')
