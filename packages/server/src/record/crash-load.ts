import { openDatabase } from '../database/index.ts'
import { loadMatters } from '../store/load.ts'
import { inCongress } from '../store/transaction.ts'
import { TestOffice, twoItems } from '../matters/testing.ts'
import { sealUntil } from './testing.ts'
import { sealPublicKey } from './roots.ts'
import { congressesIn, verifyRecord } from './verify.ts'

/**
 * A server under load that waits to be killed (crash.test.ts): takes over the data folder, says what its record holds, then
 * takes steps, many at a time, and says each one that was acknowledged: `ack MATTER SEQ HASH`.
 */
const [dataDir, round] = process.argv.slice(2) as [string, string]
const say = (...words: unknown[]): void => { process.stdout.write(`${words.join(' ')}\n`) }

const database = await openDatabase({ dataDir, named: true })
const test = { database, stop: () => database.close() }
const verified = await verifyRecord(database.app, { key: sealPublicKey(database.dataDir) })
const { rows } = verified.congresses.length === 0 ? { rows: [] } : await inCongress(database.app, 'crash', client =>
  client.query<{ matter: string; seq: number; hash: string }>(`select matter, seq, body->>'hash' as hash from office.entry where congress = 'crash'`), 'read')
say('verified', JSON.stringify({ ...verified, held: rows.map(({ matter, seq, hash }) => `${matter} ${seq} ${hash}`) }))
if (round === 'last') {
  await database.close()
  process.exit(0)
}

const office = (await congressesIn(database.app)).includes('crash') ? new TestOffice(test, 'crash') : await TestOffice.found(test, 'crash')
const day = (n: number): string => new Date(Date.UTC(2026, 2, 2 + n)).toISOString().slice(0, 10)
office.on(day(Number(round)))
// Days that have ended are sealed while steps go on, as in a server.
void sealUntil(database, 'crash', day(Number(round)))

/** What was answered, with the hash that the last entry had when it was. */
async function acknowledged(answer: Awaited<ReturnType<TestOffice['perform']>>): Promise<{ matter: string; seq: number }> {
  if (!answer.ok) throw new Error(answer.en)
  const loaded = await inCongress(database.app, 'crash', client => loadMatters(client, 'crash', [answer.matter]), 'read')
  const entry = loaded.get(answer.matter)!.entries[answer.seq - 1]!
  say('ack', answer.matter, answer.seq, entry.hash)
  return answer
}

async function worker(name: number): Promise<never> {
  for (let n = 0; ; n += 1) {
    const open = { do: 'open', procedure: 'annual-plan', input: { kind: 'work-points', title: `${round}之${name}之${n}`, year: 2026 } }
    let at = await acknowledged(await office.perform('clerk', open as never))
    const take = async (person: string, step: string, input?: unknown, more: object = {}): Promise<void> => {
      at = await acknowledged(await office.perform(person, { do: 'step', matter: at.matter, seq: at.seq, step, input, ...more } as never))
    }
    await take('clerk', 'read', { text: '全文'.repeat(500), items: twoItems }, { papers: [{ paper: 'source' }] })
    await take('clerk', 'submit')
    await take('clerk', 'pass', { meeting: '第二十一次主任会议' })
    await take('clerk', 'adopt', { sitting: '第十二次会议' }, { count: { members: 38, present: 36, for: 35, against: 0, abstain: 1 } })
    await take('clerk', 'check', { text: '全文', findings: [] })
    await take('head', 'publish')
  }
}
await Promise.all(Array.from({ length: 8 }, (_, name) => worker(name)))
