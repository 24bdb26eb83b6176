import { createHash, randomBytes, scrypt } from 'node:crypto'

/** Without what is taken for something else when read aloud or written by hand: no 0, O, 1, I, L. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const length = 8

/** Something that a form carries and nobody can guess: the same form sent twice has the same code. */
export const newKey = (): string => randomBytes(16).toString('base64url')

/** Eight signs worked out of a key, each as likely as any other. */
export function codeOf(key: string): string {
  let code = ''
  for (let round = 0; code.length < length; round += 1) {
    for (const byte of createHash('sha256').update(`receipt ${round} ${key}`).digest()) {
      // A byte beyond the last whole multiple would favour the first signs.
      if (byte < Math.floor(256 / signs.length) * signs.length && code.length < length) code += signs[byte % signs.length]
    }
  }
  return code
}

/** The code as people write it: in two groups, in any case, in wide characters. */
export const readCode = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '').slice(0, 32)
export const sayCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** 〔2026〕17号 as people type it: 2026-17, [2026]17, ２０２６年17号; the text itself where no number can be read in it. */
export function readNumber(typed: string): string {
  const found = /(\d{4})\D{0,3}?(\d{1,8})(?!\d)/.exec(typed.normalize('NFKC').slice(0, 60))
  return found ? `〔${found[1]}〕${Number(found[2])}号` : typed.slice(0, 60)
}

/**
 * What is kept of a code. It takes the same time for any number and any code, and is so slow that a stolen table cannot be
 * searched for the eight signs at leisure.
 */
export const hashOf = (congress: string, number: string, code: string): Promise<string> => new Promise((done, failed) =>
  scrypt(code, `${congress} ${number}`, 32, { N: 2 ** 14, r: 8, p: 1 }, (error, key) => (error ? failed(error) : done(key.toString('base64')))))
