import { refuse, type Refusal } from '@zhitong/kernel'
import { CompactEncrypt, compactDecrypt } from 'jose'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { keepPrivate } from '../database/index.ts'
import { inCongress, type Client } from '../store/transaction.ts'
import { isTime } from './hours.ts'

/** How a message is told from one that was not taken, where a gateway answers 200 to everything: a field and its value. */
interface Accepted { readonly path: string; readonly equals: string }

/** The HTTP gateway of the office's choice, for SMS or 政务微信. `headers` are sealed. */
export interface Gateway {
  readonly on: boolean
  readonly url: string
  readonly body: string
  readonly headers: string
  readonly headerNames: readonly string[]
  readonly accepted: Accepted | null
  readonly quietFrom: string
  readonly quietTo: string
  readonly dailyAt: string
}
export interface GatewayGiven extends Omit<Gateway, 'headers' | 'headerNames'> {
  /** One `Name: value` a line; left out, those that are there stay. */
  readonly headers?: string | undefined
}

/** All that a message may hold: to which number, which matter by its number, and where to look. Never content. */
const placeholders = ['phone', 'number', 'link', 'id'] as const
type Said = Readonly<Record<(typeof placeholders)[number], string>>

const inputRefused = (field: string, zh: string, en: string): Refusal => refuse('input', zh, en, { fields: [{ path: [field], zh, en }] })
const strange = (text: string): string | undefined => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]!).find(name => !(placeholders as readonly string[]).includes(name))
const ownHeaders = new Set(['host', 'content-length', 'connection', 'transfer-encoding', 'content-type'])

function headerLines(text: string): [name: string, value: string][] | undefined {
  const lines = text.split('\n').map(line => line.trim()).filter(Boolean).map(line => /^([\w!#$%&'*+.^`|~-]+):\s*([\x20-\x7e]*)$/.exec(line))
  return lines.some(line => !line || ownHeaders.has(line[1]!.toLowerCase())) ? undefined : lines.map(line => [line![1]!, line![2]!.trim()])
}

/** What is wrong with a gateway as it was filled in; nothing where it can be used. */
export function gatewayFault(given: GatewayGiven): Refusal | undefined {
  let url: URL | undefined
  try { url = new URL(filled(given.url, { phone: '1', number: '1', link: '1', id: '1' }, encodeURIComponent)) } catch { url = undefined }
  if (!url || !/^https?:$/.test(url.protocol) || url.username) return inputRefused('url', '网关地址应以 http:// 或 https:// 开头，且不含用户名和密码。请更正。', 'The address begins with http:// or https:// and holds no user name or password. Correct it.')
  try {
    const body = JSON.parse(given.body) as unknown
    if (typeof body !== 'object' || body === null) throw new Error('object')
  } catch { return inputRefused('body', '内容模板不是 JSON 对象，请更正。', 'The template of the body is no JSON object. Correct it.') }
  const unknown = strange(given.url) ?? strange(given.body)
  if (unknown !== undefined) return inputRefused('body', `没有“{${unknown}}”；短信只有号码和链接，可写 {phone}、{number}、{link}、{id}。请更正。`, `There is no “{${unknown}}”: a message holds a number and a link only. Use {phone}, {number}, {link}, {id}.`)
  if (!/\{phone\}/.test(given.url + given.body) || !/\{link\}/.test(given.url + given.body)) return inputRefused('body', '模板里要有 {phone} 和 {link}。请补上。', 'The templates need {phone} and {link}. Add them.')
  if (given.headers !== undefined && !headerLines(given.headers)) return inputRefused('headers', '请求头每行一个，写成“名称: 值”，只用英文字符；长度、主机和内容类型由系统填写。请更正。', 'One header a line, as “Name: value”, in plain characters; length, host and content type are filled in. Correct it.')
  for (const field of ['quietFrom', 'quietTo', 'dailyAt'] as const) if (!isTime(given[field])) return inputRefused(field, '时间写成 08:30 这样。请更正。', 'Write a time as 08:30. Correct it.')
  return undefined
}

function filled(text: string, said: Said, as: (value: string) => string = value => value): string {
  return text.replace(/\{(\w+)\}/g, (_whole, name: keyof Said) => as(said[name]))
}
/** Every text of the template is filled by itself, so that no value can break out of it. */
function filledIn(value: unknown, said: Said): unknown {
  if (typeof value === 'string') return filled(value, said)
  if (Array.isArray(value)) return value.map(one => filledIn(one, said))
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filledIn(inner, said)])) : value
}

/** The key that seals secrets of the settings, beside the data and in no backup. */
function keyIn(dataDir: string): Uint8Array {
  const file = join(dataDir, 'notice.key')
  if (!existsSync(file)) keepPrivate(file, randomBytes(32))
  return new Uint8Array(readFileSync(file))
}
const sealedHeaders = (text: string, dataDir: string): Promise<string> =>
  new CompactEncrypt(new TextEncoder().encode(text)).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(keyIn(dataDir))
async function openHeaders(sealed: string, dataDir: string): Promise<[string, string][] | undefined> {
  if (sealed === '') return []
  try {
    const { plaintext } = await compactDecrypt(sealed, keyIn(dataDir))
    return headerLines(new TextDecoder().decode(plaintext))
  } catch {
    return undefined
  }
}

const columns = `on_ as "on", url, body, headers, header_names as "headerNames", accepted, quiet_from as "quietFrom", quiet_to as "quietTo", daily_at as "dailyAt"`

export async function gatewayIn(client: Client, congress: string): Promise<Gateway | undefined> {
  return (await client.query<Gateway>(`select ${columns} from office.notice_gateway where congress = $1`, [congress])).rows[0]
}

export async function setGateway(pool: pg.Pool, dataDir: string, congress: string, given: GatewayGiven, person: string): Promise<void> {
  const headers = given.headers === undefined ? undefined : given.headers.trim() === '' ? '' : await sealedHeaders(given.headers, dataDir)
  const names = given.headers === undefined ? undefined : (headerLines(given.headers) ?? []).map(([name]) => name)
  await inCongress(pool, congress, client => client.query(
    `insert into office.notice_gateway (congress, on_, url, body, headers, header_names, accepted, quiet_from, quiet_to, daily_at, by_person)
     values ($1, $2, $3, $4, coalesce($5::text, ''), coalesce($6::text[], '{}'), $7, $8, $9, $10, $11)
     on conflict (congress) do update set on_ = $2, url = $3, body = $4, headers = coalesce($5::text, notice_gateway.headers), header_names = coalesce($6::text[], notice_gateway.header_names),
       accepted = $7, quiet_from = $8, quiet_to = $9, daily_at = $10, by_person = $11, at = now()`,
    [congress, given.on, given.url, given.body, headers, names, given.accepted === null ? null : JSON.stringify(given.accepted), given.quietFrom, given.quietTo, given.dailyAt, person]))
}

export type SendResult = { readonly ok: true } | { readonly ok: false; readonly zh: string; readonly en: string }
const failed = (zh: string, en: string): SendResult => ({ ok: false, zh, en })

/** So long a gateway may take, in milliseconds. */
const patience = 10_000

/** Sends one message. Redirects are not followed: the secret headers are for the address that was set, and for no other. */
export async function sendBy(gateway: Gateway, dataDir: string, said: Said): Promise<SendResult> {
  const headers = await openHeaders(gateway.headers, dataDir)
  if (!headers) return failed('网关的请求头解不开，请在设定里重新填写。', 'The sealed headers cannot be opened. Fill them in again in the settings.')
  let response: Response
  try {
    response = await fetch(filled(gateway.url, said, encodeURIComponent), {
      method: 'POST', redirect: 'manual', signal: AbortSignal.timeout(patience), headers: { ...Object.fromEntries(headers), 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(filledIn(JSON.parse(gateway.body), said)),
    })
  } catch (error) {
    return (error as Error).name === 'TimeoutError' ? failed('网关十秒没有回应。', 'The gateway did not answer in ten seconds.') : failed('连不上网关。', 'The gateway could not be reached.')
  }
  const text = await response.text().catch(() => '')
  if (!response.ok) return failed(`网关回答 ${response.status}。`, `The gateway answered ${response.status}.`)
  if (!gateway.accepted) return { ok: true }
  let value: unknown
  try { value = JSON.parse(text) } catch { value = undefined }
  for (const part of gateway.accepted.path.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[part]
  return String(value) === gateway.accepted.equals ? { ok: true } : failed(`网关没有受理（${gateway.accepted.path} 不是 ${gateway.accepted.equals}）。`, `The gateway did not accept it (${gateway.accepted.path} is not ${gateway.accepted.equals}).`)
}
