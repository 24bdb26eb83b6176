import { device } from './device.ts'
import { changed } from './device.ts'

/** What of a person's lies on this device. */
export interface Lying {
  drafts: number
  unsent: number
  sent: number
  bytes: number
}

export async function lying(account: string): Promise<Lying> {
  const database = await device()
  const drafts = (await database.getAll('drafts')).filter(draft => draft.account === account)
  const acts = (await database.getAll('acts')).filter(act => act.account === account)
  const own = new Set([...drafts, ...acts].flatMap(one => one.pictures.map(({ id }) => id)))
  const bytes = (await database.getAll('pictures')).filter(({ id }) => own.has(id)).reduce((sum, picture) => sum + picture.bytes.byteLength, 0)
  return { drafts: drafts.length, unsent: acts.filter(act => act.state !== 'sent').length, sent: acts.filter(act => act.state === 'sent').length, bytes }
}

/** Takes everything of a person off this device: drafts, what was not sent, pictures, what the office said. */
export async function clear(account: string): Promise<void> {
  const tx = (await device()).transaction(['drafts', 'acts', 'pictures', 'known'], 'readwrite')
  for (const store of ['drafts', 'acts'] as const) {
    for (const one of await tx.objectStore(store).getAll()) {
      if (one.account !== account) continue
      for (const { id } of one.pictures) await tx.objectStore('pictures').delete(id)
      await tx.objectStore(store).delete('name' in one ? one.name : one.id)
    }
  }
  await tx.objectStore('known').clear()
  await tx.done
  changed()
}
