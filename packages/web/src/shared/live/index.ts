import { useQueryClient } from '@tanstack/react-query'
import type { LiveEvent } from '@zhitong/server/contract'
import { useEffect, useState } from 'react'
import { office } from '../office.ts'

type Said = { open?: boolean; event?: LiveEvent }

/** Listens to the congress's stream; returns how to stop. Without shared workers each visible tab has its own. */
function listen(congress: string, account: string, hear: (said: Said) => void): () => void {
  // The account keeps two people who sign in one after the other on one browser apart.
  const url = `/api/c/${encodeURIComponent(congress)}/live?for=${encodeURIComponent(account)}`
  if (typeof SharedWorker !== 'undefined') {
    const worker = new SharedWorker(new URL('./stream.ts', import.meta.url), { type: 'module', name: 'zhitong-live' })
    worker.port.addEventListener('message', (message: MessageEvent<Said>) => hear(message.data))
    worker.port.start()
    const join = (): void => worker.port.postMessage({ join: url })
    const leave = (): void => worker.port.postMessage({ leave: true })
    join()
    addEventListener('pagehide', leave)
    addEventListener('pageshow', join)
    return () => {
      removeEventListener('pagehide', leave)
      removeEventListener('pageshow', join)
      leave()
    }
  }
  let source: EventSource | undefined
  const look = (): void => {
    if (document.visibilityState === 'hidden') {
      source?.close()
      source = undefined
    } else if (!source) {
      source = new EventSource(url)
      const event = (message: MessageEvent<string>): void => hear({ event: JSON.parse(message.data) as LiveEvent })
      source.addEventListener('open', () => hear({ open: true }))
      source.addEventListener('error', () => hear({ open: false }))
      source.addEventListener('message', event)
      source.addEventListener('matter', event)
    }
  }
  look()
  document.addEventListener('visibilitychange', look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    source?.close()
  }
}

/** Keeps what the page shows in step with the record; says whether the stream stands. */
export function useLive(congress: string, account: string | undefined): 'live' | 'waiting' {
  const client = useQueryClient()
  const [state, setState] = useState<'live' | 'waiting'>('waiting')
  useEffect(() => {
    if (!account) return
    let broken = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const lists = (): void => {
      // A burst of steps asks for the lists once.
      timer ??= setTimeout(() => {
        timer = undefined
        for (const what of ['inbox', 'year', 'matters', 'search'] as const) {
          void client.invalidateQueries({ queryKey: office(congress, what) })
        }
      }, 250)
    }
    const stop = listen(congress, account, said => {
      if (said.open === false) {
        broken = true
        setState('waiting')
      }
      if (said.open) {
        setState('live')
        // What happened while the stream was down is asked for.
        if (broken) void client.invalidateQueries({ queryKey: office(congress) })
        broken = false
      }
      if (said.event) {
        const { matter, parent } = said.event
        for (const id of [matter, parent]) if (id) void client.invalidateQueries({ queryKey: office(congress, 'matter', id) })
        lists()
      }
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [congress, account, client])
  return state
}
