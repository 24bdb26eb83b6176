import { chownSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes a file that nobody but the installation may read (0600). It belongs to whoever its folder belongs to, so that
 * what root does on an ordinary user's data leaves nothing that this user cannot read.
 */
export function keepPrivate(file: string, text: string | Buffer): void {
  writeFileSync(file, text, { mode: 0o600 })
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(dirname(file))
  chownSync(file, uid, gid)
}
