import type { Context, Taken } from './context.ts'
import { taken } from './enter.ts'
import type { Matter } from './matter.ts'
import { refuse, type Refusal } from './refusal.ts'

/**
 * The entry that lets one field's content go. The chain stays whole, because it holds only a salted commitment; deleting
 * content and salt, here and in projection, search, outbox, papers and feeds, is the store's. Who may is the store's too
 * (the retention role).
 */
export function redact(
  matter: Matter,
  what: { readonly seq: number; readonly field: string },
  ground: string,
  context: Context,
): Taken | Refusal {
  const { seq, field } = what
  if (ground.trim() === '') {
    return refuse('input', '请说明删除的依据。', 'Say on what ground it goes.', {
      fields: [{ path: ['ground'], zh: '请填写此项。', en: 'Fill this in.' }],
    })
  }
  if (!Number.isInteger(seq) || seq < 1 || seq > matter.seq || field === '') {
    return refuse('step', `没有第${seq}条记录，请核对。`, `There is no entry ${seq}. Check the number.`)
  }
  return taken(matter, context, 'redact', undefined, [{ do: 'redact', seq, field, ground }])
}
