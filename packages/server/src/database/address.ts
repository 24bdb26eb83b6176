import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepPrivate } from './private.ts'

const file = (dataDir: string): string => join(dataDir, 'server.url')

/** Keeps the address under which this installation was last served, for links that a command prints. */
export const keepAddress = (dataDir: string, url: string): void => keepPrivate(file(dataDir), `${url}\n`)

/** The address under which it was last served. */
export const addressIn = (dataDir: string): string | undefined => (existsSync(file(dataDir)) ? readFileSync(file(dataDir), 'utf8').trim() : undefined)
