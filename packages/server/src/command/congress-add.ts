import { tell, type Command } from './command.ts'
import { isText, readOptions } from './options.ts'
import { addressIn } from '../database/address.ts'
import { withDatabase } from './place.ts'

export const congressAdd: Command = {
  name: 'congress add',
  summary: { zh: '新建一个人大', en: 'found a congress' },
  usage: {
    zh: `zhitong congress add ID --name 名称 [--name-en 英文名称] [--head 姓名 --username 用户名]

  ID 是网址里的名字：小写字母开头，可含数字和连字符，至多 31 个字符。
  --head 和 --username 同时给出时，建立办公室主任并显示其一次性链接。
`,
    en: `zhitong congress add ID --name NAME [--name-en NAME] [--head PERSON --username USER]

  ID stands in addresses: begins with a small letter, may have digits and hyphens, 31 characters at most.
  With --head and --username the head of the office is made, and a one-time link printed.
`,
  },
  async run(args, io) {
    const read = readOptions(args, { name: { type: 'string' }, 'name-en': { type: 'string' }, head: { type: 'string' }, username: { type: 'string' } }, 1)
    if (isText(read)) return tell(io, read)
    const [id] = read.positionals
    const { name, 'name-en': en, head, username } = read.values as Record<string, string | undefined>
    if (!id || !/^[a-z][a-z0-9-]{0,30}$/.test(id)) return tell(io, { zh: '请给出 ID：小写字母开头，可含数字和连字符。', en: 'Give an ID: it begins with a small letter and may have digits and hyphens.' })
    if (!name?.trim()) return tell(io, { zh: '请用 --name 给出名称。', en: 'Give its name with --name.' })
    if ((head === undefined) !== (username === undefined)) return tell(io, { zh: '--head 和 --username 要同时给出。', en: '--head and --username go together.' })
    const { addCongress, addOrgans, addPeople, giveRoles } = await import('../roster/change.ts')
    const { Rosters } = await import('../roster/load.ts')
    const { identityFrom, openIdentity } = await import('../identity/index.ts')
    return withDatabase(io, async database => {
      const taken = { zh: `已经有人大“${id}”，没有改动。`, en: `There is a congress “${id}” already; nothing was changed.` }
      if ((await new Rosters(database.app).all()).some(one => one.congress === id)) return tell(io, taken)
      // A user name may be refused: the account comes first, so that no congress stands there without its head.
      const url = addressIn(database.dataDir) ?? `http://localhost:${process.env['PORT'] || 8710}`
      const identity = head && username ? await openIdentity(identityFrom(process.env, { pool: database.identity, url })) : undefined
      const account = await identity?.createAccount({ username: username!, name: head! })
      if (account && !('id' in account)) return tell(io, account)
      if (!(await addCongress(database.app, { id, zh: name.trim(), en: en?.trim() || name.trim() }))) return tell(io, taken)
      await addOrgans(database.app, id, [{ id: 'office', kind: 'office', zh: '常委会办公室', en: 'Office of the standing committee' }])
      if (identity && account && head) {
        const [person] = await addPeople(database.app, id, [{ name: head, account: account.id }])
        const from = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
        await giveRoles(database.app, id, ['office-head', 'office'].map(role => ({ person: person!, role, organ: 'office', head: role === 'office-head', from })), person!)
        const link = await identity.links.make('password', account.id, null)
        io.out(`${identity.settings.url}/welcome/${link.token}\n`)
      } else io.out(`${id}\n`)
      return 0
    })
  },
}
