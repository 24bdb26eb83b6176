import type { MatterView, Me } from '@zhitong/server/contract'
import { get, post, RefusedError, send, Unreached } from '../../shared/api.ts'
import { at } from '../../shared/office.ts'
import { changed, device, type Act } from './device.ts'

/** How the outbox stands after a round: nothing waits, no network, not signed in, or the office is busy. */
export type Round = 'done' | 'unreached' | 'signIn' | 'busy'

/** An attempt that hangs is given up; the next one carries the same id. */
const longest = 60_000
const within = <T>(attempt: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout>
  const over = new Promise<never>((_, fail) => { timer = setTimeout(() => fail(new Unreached('over')), longest) })
  return Promise.race([attempt, over]).finally(() => clearTimeout(timer))
}

/** How long what has arrived is still shown here, in milliseconds. */
const shownFor = 14 * 86_400_000

/** Sends what waits, oldest first, one after another; pages and the worker take turns, so that nothing is sent twice at once. */
export const sendAll = (): Promise<Round> =>
  // Without locks (an old browser) two pages may send at once: the ids still make it happen once.
  navigator.locks ? navigator.locks.request('zhitong-outbox', round) : round()

async function round(): Promise<Round> {
  const database = await device()
  const all = await database.getAll('acts')
  const old = all.filter(act => act.state === 'sent' && Date.now() - Date.parse(act.arrived ?? act.made) > shownFor)
  for (const act of old) await database.delete('acts', act.id)
  const waiting = all.filter(act => act.state === 'waiting').toSorted((a, b) => (a.made < b.made ? -1 : 1))
  if (waiting.length === 0) return 'done'
  try {
    // Nothing is ever sent in another person's name: what somebody else wrote on this device waits for him.
    const { account } = await within(get<Me>('/me'))
    for (const act of waiting.filter(one => one.account === account)) await sendOne(act)
    return 'done'
  } catch (error) {
    if (error instanceof Unreached) return 'unreached'
    if (error instanceof RefusedError) return error.status === 401 ? 'signIn' : 'busy'
    throw error
  }
}

/** Later, or never: what is refused is the person's to mend, what is busy is tried again. */
const passing = (error: RefusedError): boolean => error.status === 401 || error.status === 429 || error.status >= 500

async function sendOne(given: Act): Promise<void> {
  let act = given
  const keep = async (next: Act): Promise<void> => {
    act = next
    await (await device()).put('acts', next)
    changed()
  }
  try {
    if (act.after !== undefined) await keep(await following(act))
    for (const picture of act.pictures) {
      if (picture.sent) continue
      const bytes = (await (await device()).get('pictures', picture.id))?.bytes
      if (!bytes) throw new RefusedError(gone, 422)
      const { id } = await within(send<{ id: string }>(at(act.congress, '/files'), new File([bytes], picture.name, { type: picture.type }), picture.id))
      await keep({ ...act, pictures: act.pictures.map(one => (one.id === picture.id ? { ...one, sent: id } : one)) })
    }
    const papers = act.paper && act.pictures.length > 0 ? { papers: act.pictures.map(({ id, sent }) => ({ paper: act.paper!, file: sent ?? id })) } : {}
    const { what } = act
    const view = await within(
      'open' in what
        ? post<MatterView>(at(act.congress, '/matters'), { procedure: what.open, input: what.input, ...papers }, act.id)
        : post<MatterView>(at(act.congress, `/matters/${what.matter}/steps/${what.step}`), { seq: what.seq, ...(what.input === undefined ? {} : { input: what.input }), ...papers }, act.id),
    )
    await arrived(act, view.row.id)
  } catch (error) {
    if (!(error instanceof RefusedError) || passing(error)) throw error
    await keep({ ...act, state: 'refused', refusal: error.refusal })
  }
}

/** Written down before the first attempt: what is sent under one id never differs from one attempt to the next. */
async function following({ after, ...act }: Act): Promise<Act> {
  const before = await (await device()).get('acts', after!)
  if (!before?.matter || !('open' in act.what)) return act
  return { ...act, what: { ...act.what, input: { ...(act.what.input as object), arisesFrom: [before.matter] } } }
}

/** The office has it: what was written and the pictures leave the device, one line stays. */
async function arrived(act: Act, matter: string): Promise<void> {
  const tx = (await device()).transaction(['acts', 'pictures'], 'readwrite')
  for (const { id } of act.pictures) await tx.objectStore('pictures').delete(id)
  const what = 'open' in act.what ? { open: act.what.open, input: null } : { matter: act.what.matter, step: act.what.step, seq: act.what.seq }
  const { typed: _typed, ...rest } = act
  await tx.objectStore('acts').put({ ...rest, what, state: 'sent', matter, arrived: new Date().toISOString() })
  await tx.done
  changed()
}

const gone = {
  ground: 'picture', zh: '有一张照片在本机找不到了，没有发送。请去掉它，或者重新拍一张再发。',
  en: 'A photograph is no longer on this device; nothing was sent. Remove it, or take it again, then send.',
}
