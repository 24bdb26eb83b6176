import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { newKey, type Refusal } from '../shared/api.ts'
import type { Act } from './keep/device.ts'
import { handIn } from './keep/outbox.ts'
import { useHere, type Here } from './session.ts'

type Rules = typeof import('./rules.ts')
type Given = Pick<Act, 'title' | 'verb' | 'what' | 'form' | 'typed' | 'paper' | 'after'>

/** The rules themselves, asked before anything is handed in; without them (a script that did not come) the server alone answers. */
const rules = (): Promise<Rules | undefined> => import('./rules.ts').catch(() => undefined)

/**
 * Hands in what was filled in: the procedure is asked here first, and what it would refuse is said at once with nothing
 * sent. One tap is one act, however many times it is tapped.
 */
export function useAct(): { act: (given: Given, draft: string | undefined, refuse: (rules: Rules, here: Here) => Refusal | undefined) => Promise<string | undefined>; busy: boolean; refusal: Refusal | undefined; clear: () => void } {
  const here = useHere()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const under = useRef(false)
  return {
    busy, refusal, clear: () => setRefusal(undefined),
    act: async (given, draft, refuse) => {
      if (under.current) return undefined
      under.current = true
      const made = { id: newKey(), made: new Date().toISOString() }
      setBusy(true)
      setRefusal(undefined)
      try {
        const known = await rules()
        const refused = known && refuse(known, here)
        if (refused) {
          setRefusal(refused)
          return undefined
        }
        const done = await handIn({ ...made, congress: here.congress, account: here.account, ...given }, draft)
        void client.invalidateQueries({ queryKey: ['kept'] })
        return done ? made.id : undefined
      } finally {
        under.current = false
        setBusy(false)
      }
    },
  }
}
