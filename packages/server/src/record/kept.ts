import type { Day } from '@zhitong/kernel'
import * as z from 'zod'

/** A daily root that somebody else kept. */
export interface KeptRoot { readonly congress: string; readonly day: Day; readonly root: string }

const Root = z.object({ congress: z.string().optional(), day: z.string().regex(/^\d{4}-\d\d-\d\d$/), root: z.string().regex(/^[0-9a-f]{64}$/) })
const List = z.array(Root)
const Named = z.object({ congress: z.string(), roots: List })
const File = z.union([List, Named, z.array(Named)])

export class KeptError extends Error {
  readonly zh: string
  constructor(zh: string, en: string) {
    super(en)
    this.zh = zh
  }
}

/**
 * Reads a file of roots as the portal gives it out (`{ congress, roots: [{ day, root, … }] }`, or a plain list), or one
 * that a reader put together (`[{ congress, day, root }]`). A list that names no congress is of the only one there is.
 * Throws a sentence for anything else.
 */
export function readKept(text: string, congresses: readonly string[]): KeptRoot[] {
  let file: z.infer<typeof File>
  try {
    file = File.parse(JSON.parse(text))
  } catch {
    throw new KeptError(
      '日根文件读不懂：应为从公开页 /c/{id}/roots.json 存下的 JSON（每项有 day 和 root）。请重新下载。',
      'The file of roots cannot be read: it should be JSON as kept from /c/{id}/roots.json, each root with its day. Download it again.',
    )
  }
  const flat = (Array.isArray(file) ? file : [file]).flatMap(one => ('roots' in one ? one.roots.map(root => ({ ...root, congress: root.congress ?? one.congress })) : [one]))
  if (flat.length === 0) throw new KeptError('日根文件里没有日根。请核对文件。', 'The file holds no roots. Check that it is the right one.')
  return flat.map(({ congress = congresses.length === 1 ? congresses[0] : undefined, day, root }) => {
    if (congress === undefined) throw new KeptError('日根文件没有写明是哪个人大，而这里不止一个。请用 {"congress":"ID","roots":[…]} 的形式。', 'The file names no congress, and there is more than one here. Write it as {"congress":"ID","roots":[…]}.')
    return { congress, day: day as Day, root }
  })
}
