import { useRef } from 'react'
import { newKey } from './api.ts'

/**
 * The key under which something is sent: the same as long as the same thing is sent again, a new one when it changed.
 * So a second tap or a retry in the lift happens once, and a corrected form is a new attempt.
 */
function keyOf(last: { key: string; body: string } | undefined, body: unknown): { key: string; body: string } {
  const text = JSON.stringify(body)
  return last?.body === text ? last : { key: newKey(), body: text }
}

export function useKey(): (body: unknown) => string {
  const last = useRef<{ key: string; body: string } | undefined>(undefined)
  return body => {
    last.current = keyOf(last.current, body)
    return last.current.key
  }
}
