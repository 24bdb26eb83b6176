import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Identity, SignedIn } from '../identity/index.ts'
import type { Asking } from '../matters/read.ts'
import type { Rosters } from '../roster/load.ts'
import { todayIs } from '../roster/roster.ts'
import { deny, refusals } from './refused.ts'

/** Who asks for something of a congress: the person, or an administrator who holds no office in it. */
export interface Here extends Asking {
  readonly who: SignedIn
  /** Absent for an administrator without an office. */
  readonly person: string | undefined
}

const versionSeven = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** The client's id of what it asks to be done, or nothing where it sent none that fits. */
export function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  return typeof key === 'string' && versionSeven.test(key) ? key.toLowerCase() : undefined
}

/** Finds out who asks; answers with the refusal and gives nothing where that is nobody of this congress. */
export async function hereOf(request: FastifyRequest, reply: FastifyReply, deps: { identity: Identity; rosters: Rosters; now: () => Date }): Promise<Here | undefined> {
  const who = await deps.identity.sessionOf(request)
  if (!who) {
    deny(reply, refusals.signIn)
    return undefined
  }
  const congress = (request.params as { c: string }).c
  const roster = await deps.rosters.of(congress)
  const person = roster?.personOf(who.account)
  if (!roster || (person === undefined && who.administers === null)) {
    deny(reply, refusals.congress)
    return undefined
  }
  const now = deps.now()
  const today = todayIs(now)
  const reader = person === undefined ? { person: `account:${who.account}`, roles: [], seats: [] } : roster.reader(person, today)
  return { who, person, congress, roster, reader, today, at: now.toISOString() }
}

/** People, roles, settings and the calendar are kept by the head of the office or the system administrator. */
export const mayKeepHouse = (here: Here): boolean => here.reader.roles.includes('office-head') || here.who.administers === 'system'
