import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbeddedTest, TestOffice } from '../matters/testing.ts'
import { endRole } from '../roster/change.ts'
import { inCongress } from '../store/transaction.ts'
import type { TestDatabase } from '../database/testing.ts'
import { recordLeaving } from './leaving.ts'

let database: TestDatabase
let office: TestOffice
beforeAll(async () => {
  database = await startEmbeddedTest()
  office = await TestOffice.found(database, 'leaving')
})
afterAll(async () => database.stop())

const text = { title: '加一盏灯', body: '路口太暗。', publish: true }
const leaves = async (person: string, until: string): Promise<number> => {
  const roster = (await office.rosters.of(office.congress))!
  const held = roster.everHeldBy(person).find(one => one.role === 'deputy')!
  await endRole(database.database.app, office.congress, held.id, until, '辞职')
  office.rosters.forget(office.congress)
  return recordLeaving(database.database.app, office.commits, office.congress, (await office.rosters.of(office.congress))!, office.today)
}

test('a co-signer who lost the mandate no longer stands under a draft; under what was handed in the signature stays, and the lead keeps every right', async () => {
  office.on('2026-03-02')
  const draft = await office.open('member', 'suggestion', { ...text, invited: ['deputy'] })
  const handed = await office.open('member', 'suggestion', { ...text, invited: ['deputy'] })
  for (const matter of [draft, handed]) await office.taken('deputy', matter, 'cosign')
  await office.taken('member', handed, 'submit')
  office.on('2026-03-10')
  await leaves('deputy', '2026-03-09')
  const signed = (matter: string): Promise<unknown> => inCongress(database.database.app, office.congress, async client => (await client.query(`select fold->'signed' as signed from office.matter where congress = $1 and id = $2`, [office.congress, matter])).rows[0].signed, 'read')
  expect([await signed(draft), await signed(handed)]).toEqual([{ signers: ['member'] }, { signers: ['member', 'deputy'] }])
  // Looked through again, nothing more happens.
  const seq = (await office.stored(draft)).seq
  await recordLeaving(database.database.app, office.commits, office.congress, (await office.rosters.of(office.congress))!, office.today)
  expect((await office.stored(draft)).seq).toBe(seq)
  await leaves('member', '2026-03-09')
  expect((await office.view('member', handed))!.row.id).toBe(handed)
  expect(await office.take('member', handed, 'withdraw')).toMatchObject({ ok: true })
})
