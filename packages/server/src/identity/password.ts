import { hash, verify } from '@node-rs/argon2'
import { randomInt } from 'node:crypto'
import { refusal, type Refusal } from './refusal.ts'

/** argon2id (2) with 19 MiB, two passes, one lane: the least that OWASP's password sheet names for it. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The argon2id hash of a password, with its parameters and salt inside. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost)

/** Whether the password belongs to the hash. */
export const verifyPassword = ({ hash: kept, password }: { hash: string; password: string }): Promise<boolean> =>
  verify(kept, password.normalize('NFKC'))

const kinds = [/\p{Lowercase_Letter}/u, /\p{Uppercase_Letter}/u, /\p{Number}/u, /[^\p{Letter}\p{Number}]/u, /\p{Other_Letter}/u]

const weak = (zh: string, en: string): Refusal => refusal(400, 'passwordRule', zh, en)

/**
 * Why a password may not be used, or null.
 * Ten characters of three kinds, or sixteen of any; not the user name inside it; at most 128.
 */
export const passwordFault = (password: string, username: string): Refusal | null => {
  const length = [...password].length
  if (length > 128) return weak('密码最多 128 个字符。', 'A password has at most 128 characters.')
  if (username && password.toLowerCase().includes(username.toLowerCase()))
    return weak('密码中不能含有用户名。', 'The password must not contain the user name.')
  if (new Set(password).size < 5) return weak('密码中不同的字符太少。', 'The password has too few different characters.')
  if (length >= 16) return null
  if (length < 10 || kinds.filter(kind => kind.test(password)).length < 3)
    return weak(
      '密码至少 10 个字符，且含大写字母、小写字母、数字、符号中的三种；或不少于 16 个任意字符。',
      'A password has at least 10 characters of three kinds (capitals, small letters, digits, signs), or at least 16 of any.',
    )
  return null
}

const readable = 'abcdefghijkmnpqrstuvwxyz'
const digits = '23456789'

const pick = (from: string, count: number): string =>
  Array.from({ length: count }, () => from[randomInt(from.length)]).join('')

/** A random password that can be read aloud and typed: three groups, about 60 bits. */
export const inventPassword = (): string => `${pick(readable, 5)}-${pick(readable, 5)}-${pick(digits, 5)}`
