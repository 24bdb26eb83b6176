import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languageOf } from './cli.ts'
import { commands } from './command/index.ts'
import { run, runChild } from './command/testing.ts'

describe('zhitong', () => {
  test('is Chinese where the locale is, or is not set; else English', () => {
    expect(languageOf({})).toBe('zh')
    expect(languageOf({ LANG: '' })).toBe('zh')
    expect(languageOf({ LANG: 'zh_CN.UTF-8' })).toBe('zh')
    expect(languageOf({ LANG: 'en_US.UTF-8' })).toBe('en')
    expect(languageOf({ LANG: 'C.UTF-8' })).toBe('en')
    expect(languageOf({ LC_ALL: 'zh_TW.UTF-8', LANG: 'en_US' })).toBe('zh')
    expect(languageOf({ LC_MESSAGES: 'en_GB', LANG: 'zh_CN' })).toBe('en')
    expect(languageOf({ LC_ALL: 'en_US', LC_MESSAGES: 'zh_CN' })).toBe('en')
  })

  test('lists every command with --help, in both languages, and exits 0', async () => {
    for (const lang of ['zh', 'en'] as const) {
      const { code, out, err } = await run(['--help'], lang)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      for (const entry of commands) expect(out).toMatch(new RegExp(`^  ${entry.name} `, 'm'))
    }
  })

  test('without a command it shows the same on stderr and exits 2; with an unknown one it says so', async () => {
    const none = await run([])
    expect({ code: none.code, out: none.out }).toEqual({ code: 2, out: '' })
    expect(none.err).toContain('due')
    const unknown = await run(['deu'], 'en')
    expect(unknown).toEqual({ code: 2, out: '', err: 'There is no command “deu”; see zhitong --help.\n' })
  })

  test.each(commands.map(entry => entry.name))('%s has its own --help in both languages, exit 0', async name => {
    for (const lang of ['zh', 'en'] as const) {
      const { code, out, err } = await run([...name.split(' '), '--help'], lang)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toMatch(new RegExp(`^zhitong ${name}\\b`))
      if (lang === 'en') expect(out).not.toMatch(/[\u4e00-\u9fff]/)
    }
    const command = await commands.find(entry => entry.name === name)!.load()
    expect(command.name).toBe(name)
  })

  test.each(commands.map(entry => entry.name))('%s refuses an unknown option with exit 2 and nothing on stdout', async name => {
    const { code, out, err } = await run([...name.split(' '), '--no-such-option'], 'en')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('--no-such-option')
  })

  test('a word that begins several commands lists them; help and --help of a command are the same; --version is told', async () => {
    const group = await run(['record', '--help'], 'en')
    expect({ code: group.code, err: group.err }).toEqual({ code: 0, err: '' })
    expect(group.out).toMatch(/^ {2}record verify /m)
    expect(group.out).not.toContain('backup')
    expect(await run(['plan'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('plan read') })
    expect(await run(['help', 'due'])).toEqual(await run(['due', '--help']))
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test('where nothing is installed, verifying and backing up are refused in the reader’s language, and make nothing', async () => {
    for (const argv of [['record', 'verify'], ['backup', '/tmp/never-made.zt']]) {
      const { code, out, err } = await runChild(argv, { LANG: 'zh_CN', DATA_DIR: '/tmp/zhitong-is-not-here', ZHITONG_PASSPHRASE: 'long enough phrase' })
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toMatch(/没有直通的数据.*。\n$/)
    }
    expect(existsSync('/tmp/zhitong-is-not-here')).toBe(false)
    expect(existsSync('/tmp/never-made.zt')).toBe(false)
  })

  test('commands of two words are found before those of one', async () => {
    const named = (name: string) => ({
      name,
      load: async () => ({
        name, summary: { zh: name, en: name }, usage: { zh: name, en: name },
        run: async (args: string[], io: { out: (text: string) => void }) => (io.out(`${name}:${args.join()}`), 0),
      }),
    })
    const table = [named('plan'), named('plan read')]
    expect((await run(['plan', 'read', 'x'], 'zh', undefined, table)).out).toBe('plan read:x')
    expect((await run(['plan', 'x'], 'zh', undefined, table)).out).toBe('plan:x')
  })

  test('a command that breaks is exit 1 with a sentence, and no results', async () => {
    const table = [{ name: 'bad', load: async () => ({
      name: 'bad', summary: { zh: '', en: '' }, usage: { zh: '', en: '' },
      run: async () => { throw new Error('disk full') },
    }) }]
    expect(await run(['bad'], 'en', undefined, table)).toEqual({ code: 1, out: '', err: 'The program failed: disk full\n' })
  })

  test('the script passes results, sentences and the exit code through, and keeps stdout clean', async () => {
    const script = 'scripts/zhitong.mjs'
    const good = await runChild('due --from 2018-10-08 --working-days 3 --before --json'.split(' '), { LANG: 'en_US.UTF-8' }, '', script)
    expect({ code: good.code, err: good.err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(good.out).due).toBe('2018-09-28')
    const bad = await runChild(['due'], { LANG: 'zh_CN.UTF-8' }, '', script)
    expect({ code: bad.code, out: bad.out }).toEqual({ code: 2, out: '' })
    expect(bad.err).toMatch(/。\n$/)
  })
})
