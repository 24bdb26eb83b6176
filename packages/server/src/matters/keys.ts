import type { Matter, Procedure } from '@zhitong/kernel'

/** The keys (as in `readerKeys`) of those whom a word of a procedure means in this matter. A vote is recorded by whoever is in charge. */
export function keysOf(who: string, procedure: Procedure, matter: Matter, parentParties?: Readonly<Record<string, readonly string[]>>): string[] {
  if (who === 'ballot') return [procedure.rectify].flat().map(role => `role:${role}`)
  if (who === 'law' || who === 'parent' || who === 'link' || who === 'public') return []
  const inParent = who.startsWith('parent.')
  const inner = inParent ? who.slice('parent.'.length) : who
  const head = inner.endsWith('.head') ? '.head' : ''
  const party = head ? inner.slice(0, -head.length) : inner
  if (inParent) return (parentParties?.[party] ?? []).map(id => `id:${id}${head}`)
  if (party in procedure.parties) return (matter.parties[party] ?? []).map(id => `id:${id}${head}`)
  if (who in procedure.signatures) return (matter.signed[who] ?? []).map(id => `id:${id}`)
  return [`role:${who}`]
}
