import type { Pool } from 'pg'
import { refusal, refusals, type Refusal } from './refusal.ts'
import type { Administers, SignedIn } from './session.ts'

const titles = { system: ['系统管理员', 'system'], security: ['安全管理员', 'security'], audit: ['审计管理员', 'audit'] } as const

/** Refuses whoever does not hold one of the named administrations. */
export const mustAdminister = (who: SignedIn | null, ...any: Administers[]): Refusal | null => {
  if (!who) return refusals.notSignedIn
  if (who.administers && any.includes(who.administers)) return null
  const zh = any.map(one => titles[one][0]).join('或')
  const en = any.map(one => titles[one][1]).join(' or ')
  return refusal(403, 'administers', `这项操作由${zh}进行。`, `This is done by the ${en} administrator.`)
}

/**
 * Appoints an account to one of the three administrations, or takes it away (null).
 *
 * The security administrator appoints. Where nobody holds security or audit yet, the system administrator appoints the
 * first. No account holds two; an administration that guards the others is never left without anybody; nobody changes
 * their own.
 */
export const appoint = async (
  pool: Pool,
  by: SignedIn | null,
  account: string,
  administers: Administers | null,
): Promise<Refusal | { was: Administers | null }> => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    // One appointment at a time, so that two of them cannot leave an administration empty together.
    await client.query('lock table identity.holder in share row exclusive mode')
    const answer = await decide(
      async (sql, values) => (await client.query(sql, values)).rows,
      by,
      account,
      administers,
    )
    await client.query('ground' in answer ? 'rollback' : 'commit')
    return answer
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

type Rows = (sql: string, values: unknown[]) => Promise<Record<string, unknown>[]>

const decide = async (
  rows: Rows,
  by: SignedIn | null,
  account: string,
  administers: Administers | null,
): Promise<Refusal | { was: Administers | null }> => {
  if (!by) return refusals.notSignedIn
  const holders = await rows(
    'select id, administers, closed_at from identity.holder where administers is not null or id = $1', [account],
  )
  const open = (kind: Administers): number =>
    holders.filter(one => one['administers'] === kind && one['closed_at'] === null).length
  const first = by.administers === 'system' && administers !== null && administers !== 'system' && open(administers) === 0
  if (!first) {
    const no = mustAdminister(by, 'security')
    if (no) return no
  }
  if (by.account === account)
    return refusal(403, 'own', '不能任免自己的管理员身份。', 'Nobody appoints or dismisses themselves as an administrator.')
  const target = holders.find(one => one['id'] === account)
  if (!target) return refusals.noAccount
  const was = target['administers'] as Administers | null
  if (was === administers) return { was }
  if (was && administers)
    return refusal(
      409, 'apart',
      `该账号已是${titles[was][0]}。系统、安全、审计三种管理员须由不同账号担任，请先免去原有身份。`,
      `This account is the ${titles[was][1]} administrator. System, security and audit are held by different accounts; take the first away before giving another.`,
    )
  if (was && open(was) === 1 && target['closed_at'] === null)
    return refusal(
      409, 'last',
      `这是唯一的${titles[was][0]}，请先任命另一位。`,
      `This is the only ${titles[was][1]} administrator. Please appoint another one first.`,
    )
  await rows('update identity.holder set administers = $2 where id = $1', [account, administers])
  return { was }
}
