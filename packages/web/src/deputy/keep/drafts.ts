import { changed, device, type Draft, type Picture } from './device.ts'

/** The name under which a draft is kept: of one person, in one congress. */
export const nameOf = (congress: string, account: string, what: string): string => `${congress}/${account}/${what}`

export const readDraft = async (name: string): Promise<Draft | undefined> => (await device()).get('drafts', name)

export async function keepDraft(draft: Draft): Promise<void> {
  await (await device()).put('drafts', draft)
  changed()
}

/** Adds a picture to a draft: its bytes and its name are written together or not at all. */
export async function addPicture(draft: Draft, picture: Picture, bytes: ArrayBuffer): Promise<Draft> {
  const tx = (await device()).transaction(['drafts', 'pictures'], 'readwrite')
  const now = (await tx.objectStore('drafts').get(draft.name)) ?? draft
  const next = { ...now, value: draft.value, pictures: [...now.pictures, picture], at: new Date().toISOString() }
  await tx.objectStore('pictures').put({ id: picture.id, bytes })
  await tx.objectStore('drafts').put(next)
  await tx.done
  changed()
  return next
}

export async function removePicture(draft: Draft, id: string): Promise<Draft> {
  const tx = (await device()).transaction(['drafts', 'pictures'], 'readwrite')
  const next = { ...draft, pictures: draft.pictures.filter(picture => picture.id !== id) }
  await tx.objectStore('pictures').delete(id)
  await tx.objectStore('drafts').put(next)
  await tx.done
  changed()
  return next
}

export const pictureBytes = async (id: string): Promise<ArrayBuffer | undefined> => (await (await device()).get('pictures', id))?.bytes

/** Lets a draft go, with its pictures. */
export async function dropDraft(name: string): Promise<void> {
  const tx = (await device()).transaction(['drafts', 'pictures'], 'readwrite')
  const draft = await tx.objectStore('drafts').get(name)
  for (const { id } of draft?.pictures ?? []) await tx.objectStore('pictures').delete(id)
  await tx.objectStore('drafts').delete(name)
  await tx.done
  changed()
}

/** The drafts of a person in a congress, the latest first. */
export async function draftsOf(congress: string, account: string): Promise<Draft[]> {
  const all = await (await device()).getAll('drafts')
  return all.filter(draft => draft.congress === congress && draft.account === account).toSorted((a, b) => (a.at < b.at ? 1 : -1))
}
