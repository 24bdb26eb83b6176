import { refuse, type Refusal } from '@zhitong/kernel'
import type pg from 'pg'
import type { Asking } from '../../matters/read.ts'
import { Viewer } from '../../matters/view.ts'
import { loadMatters } from '../../store/load.ts'
import { inCongress } from '../../store/transaction.ts'
import { sealed } from './envelope.ts'
import { filesAbout, noteFile } from './files.ts'
import { ownKeys } from './keys.ts'
import { answerLetter, contentHash, exchangeRoles, opensOf, relayLetter, sendsOf, type Letter } from './letter.ts'
import { isConfirmed, partnersIn } from './partners.ts'
import { misread, unopened, unsent } from './refusals.ts'

/** The installation that files are written to and read from. */
export interface Place { readonly app: pg.Pool; readonly dataDir: string }

export interface Sent { readonly ok: true; readonly name: string; readonly file: string; readonly letter: Letter }

export const mayExchange = (asking: Asking): boolean => asking.reader.roles.some(role => exchangeRoles.includes(role))

/**
 * Writes the file of a matter for another installation: one sent on goes to `to`, the answer to one received goes back to
 * where it came from. Exported again it says the same under the same id and version.
 */
export async function exportFile(place: Place, asking: Asking, matter: string, to: string | undefined): Promise<Sent | Refusal> {
  const { congress, roster } = asking
  if (!mayExchange(asking)) return { ...misread.office, ground: 'by' }
  const own = await ownKeys(place.dataDir, congress)
  if (!own) return unopened.noKeys
  return inCongress(place.app, congress, async client => {
    const loaded = (await loadMatters(client, congress, [matter])).get(matter)
    if (!loaded || !new Viewer(loaded, roster, asking.reader, asking.today, asking.at).mayKnow()) return refuse('missing', '没有这个事项，或者您无权查看。请核对编号。', 'There is no such matter, or you may not see it. Check its id.')
    const [sends, answers] = [sendsOf(loaded.matter.procedure), opensOf(loaded.matter.procedure)]
    if (!sends && !answers) return unsent.matter
    const came = answers ? (await filesAbout(client, congress, matter)).find(file => file.direction === 'in' && file.kind === 'relay' && file.matter === matter) : undefined
    if (answers && !came) return unsent.came
    const partner = (await partnersIn(client, congress)).find(one => one.fingerprint === (came?.partner ?? to))
    if (!partner) return unsent.partner
    if (partner.retired) return unopened.retired
    if (!isConfirmed(partner)) return unsent.unconfirmed
    const names = { from: roster.rows.congress.zh, to: partner.name, date: asking.today }
    const letter = sends ? relayLetter(sends, loaded, roster, names) : answerLetter(answers!, loaded, came!.id, names)
    if ('ok' in letter) return letter
    await noteFile(client, congress, 'out', letter, { partner: partner.fingerprint, matter, sha256: contentHash(letter), by: asking.reader.person })
    const what = letter.kind === 'relay' ? '接力' : '接力答复'
    return { ok: true, letter, name: `${what}-${partner.name}-${letter.date}-${letter.id.slice(-6)}-${letter.version}.ztr`, file: await sealed(JSON.stringify(letter), own, partner) }
  })
}
