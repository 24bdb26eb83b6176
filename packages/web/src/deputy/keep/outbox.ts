import { changed, device, type Act, type Draft } from './device.ts'

type New = Omit<Act, 'state' | 'pictures'> & { pictures?: Act['pictures'] }

/**
 * Hands an act to the outbox, in one transaction with the draft that it was written in. A second tap finds no draft any
 * more and hands in nothing: `false`.
 */
export async function handIn(act: New, draft?: string): Promise<boolean> {
  const tx = (await device()).transaction(['acts', 'drafts'], 'readwrite')
  const written = draft === undefined ? undefined : await tx.objectStore('drafts').get(draft)
  const again = (draft !== undefined && !written) || (await tx.objectStore('acts').get(act.id)) !== undefined
  if (!again) {
    await tx.objectStore('acts').put({ ...act, pictures: act.pictures ?? written?.pictures ?? [], state: 'waiting' })
    if (draft !== undefined) await tx.objectStore('drafts').delete(draft)
  }
  await tx.done
  if (!again) changed()
  return !again
}

/** What a person handed in on this device, the latest first. */
export async function actsOf(congress: string, account: string): Promise<Act[]> {
  const all = await (await device()).getAll('acts')
  return all.filter(act => act.congress === congress && act.account === account).toSorted((a, b) => (a.made < b.made ? 1 : -1))
}

/** What a person has not got through yet, wherever it belongs. */
export const unsentOf = async (account: string): Promise<Act[]> => (await (await device()).getAll('acts')).filter(act => act.account === account && act.state !== 'sent')

/** Takes what was refused, or has not gone yet, back into a draft, pictures and all, so that it can be mended and handed in as a new act. */
export async function takeBack(id: string, draft: Omit<Draft, 'pictures' | 'at'>): Promise<boolean> {
  const tx = (await device()).transaction(['acts', 'drafts'], 'readwrite')
  const act = await tx.objectStore('acts').get(id)
  const may = act?.state === 'refused'
  if (may) {
    await tx.objectStore('drafts').put({ ...draft, pictures: act.pictures, at: new Date().toISOString() })
    await tx.objectStore('acts').delete(id)
  }
  await tx.done
  if (may) changed()
  return may
}

/** Lets an act go that the person does not want any more: one that was refused or has arrived. */
export async function letGo(id: string): Promise<void> {
  const tx = (await device()).transaction(['acts', 'pictures'], 'readwrite')
  const act = await tx.objectStore('acts').get(id)
  if (act && act.state !== 'waiting') {
    for (const picture of act.pictures) await tx.objectStore('pictures').delete(picture.id)
    await tx.objectStore('acts').delete(id)
  }
  await tx.done
  changed()
}
