import { describe, expect, test } from 'vitest'
import { results, run } from './testing.ts'

const decide = async (args: string) => {
  const { code, out, err } = await run(['decide', ...args.split(' '), '--json'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out)
}
const vote = (members: number, present: number, yes: number, no: number, abstain: number, more = '') =>
  decide(`--members ${members} --present ${present} --for ${yes} --against ${no} --abstain ${abstain}${more}`)

describe('zhitong decide', () => {
  test('half of all members is not more than half', async () => {
    expect((await vote(38, 38, 19, 19, 0)).passed).toBe(false)
    expect((await vote(38, 38, 20, 18, 0)).passed).toBe(true)
    expect((await vote(37, 37, 19, 18, 0)).passed).toBe(true)
    expect((await vote(37, 37, 18, 17, 2)).passed).toBe(false)
  })

  test('those absent and those who abstain count against, where all members are the base', async () => {
    expect((await vote(38, 20, 19, 0, 1)).passed).toBe(false)
    expect((await vote(38, 20, 20, 0, 0)).passed).toBe(true)
  })

  test('the base can be those present, or the ballots cast, void ones among them', async () => {
    expect(await vote(38, 30, 16, 10, 2, ' --of present')).toMatchObject({ passed: true, base: 30, needed: 16, unpressed: 2 })
    expect(await vote(38, 30, 15, 10, 2, ' --of present')).toMatchObject({ passed: false })
    expect(await vote(38, 30, 10, 6, 2, ' --of cast')).toMatchObject({ passed: true, base: 18, needed: 10 })
    expect(await vote(38, 30, 10, 6, 2, ' --void 2 --of cast')).toMatchObject({ passed: false, base: 20, needed: 11 })
  })

  test('two thirds is two thirds or more', async () => {
    expect((await vote(36, 36, 24, 12, 0, ' --majority 2/3')).passed).toBe(true)
    expect((await vote(36, 36, 23, 13, 0, ' --majority 2/3')).passed).toBe(false)
    expect((await vote(38, 38, 25, 13, 0, ' --majority 2/3')).passed).toBe(false)
    expect((await vote(38, 38, 26, 12, 0, ' --majority 2/3')).passed).toBe(true)
  })

  test('without a quorum nothing is carried, and half of the members is none', async () => {
    expect(await vote(38, 19, 19, 0, 0, ' --of present')).toMatchObject({ passed: false, quorum: false, quorumNeeded: 20 })
    expect(await vote(38, 20, 20, 0, 0, ' --of present')).toMatchObject({ passed: true, quorum: true })
    expect(await vote(300, 200, 151, 0, 0, ' --quorum 2/3')).toMatchObject({ passed: true, quorumNeeded: 200 })
    expect(await vote(300, 199, 199, 0, 0, ' --quorum 2/3')).toMatchObject({ passed: false, quorum: false })
  })

  test('a base of nobody carries nothing, and that is an outcome, not an error', async () => {
    expect((await vote(0, 0, 0, 0, 0)).passed).toBe(false)
    expect((await vote(5, 5, 0, 0, 0, ' --of cast')).passed).toBe(false)
  })

  test('every vote of up to six members agrees with plain arithmetic, under every rule', async () => {
    const lines: string[] = []
    const expected: boolean[] = []
    for (let members = 0; members <= 6; members += 1)
      for (let present = 0; present <= members; present += 1)
        for (let yes = 0; yes <= present; yes += 1)
          for (let no = 0; yes + no <= present; no += 1)
            for (const spoiled of yes + no < present ? [0, 1] : [0])
              for (const of of ['members', 'present', 'cast'] as const)
                for (const majority of ['1/2', '2/3'])
                  for (const quorum of ['1/2', '2/3']) {
                    lines.push(JSON.stringify({ members, present, for: yes, against: no, abstain: 0, void: spoiled, of, majority, quorum }))
                    const base = { members, present, cast: yes + no + spoiled }[of]
                    const met = members > 0 && (quorum === '1/2' ? 2 * present > members : 3 * present >= 2 * members)
                    expected.push(met && base > 0 && (majority === '1/2' ? 2 * yes > base : 3 * yes >= 2 * base))
                  }
    const { code, out } = await run(['decide', '--batch', '-'], 'zh', lines.join('\n'))
    expect(code).toBe(0)
    expect(results(out).map(one => one.passed)).toEqual(expected)
  })

  test('the derivation gives quorum, count and majority, and the articles that they rest on', async () => {
    const committee = await vote(38, 30, 20, 5, 3)
    expect(committee.derivation).toHaveLength(3)
    expect(committee.cites).toEqual(['ORG-2022:51'])
    expect((await vote(300, 250, 151, 0, 0, ' --quorum 2/3')).cites).toEqual(['ORG-2022:14', 'ORG-2022:25'])
    const { out } = await run('decide --members 38 --present 30 --for 20 --against 5 --abstain 3'.split(' '))
    expect(out).toMatch(/^通过\n/)
    expect(out).toContain('地方组织法第51条（ORG-2022）')
    const local = await run('decide --members 38 --present 30 --for 9 --against 5 --abstain 3 --of present'.split(' '), 'en')
    expect(local.out).toMatch(/^Not carried\n/)
    expect(local.out).toContain('local rules')
  })

  test.each([
    '--members 38 --present 39 --for 20 --against 5 --abstain 3', '--members 38 --present 27 --for 20 --against 5 --abstain 3',
    '--members 38 --present 30 --for 20 --against 5', '--members 38 --present 30 --for 20.5 --against 5 --abstain 3',
    '--members 38 --present 30 --for=-1 --against 5 --abstain 3', '--members x --present 30 --for 1 --against 5 --abstain 3',
    '--members 38 --present 30 --for 20 --against 5 --abstain 3 --quorum 3/4', '--members 38 --present 30 --for 20 --against 5 --abstain 3 --of all',
    '--members 38 --present 30 --for 20 --against 5 --abstain 3 --majority 50%', '--members 38 --present 30 --for 20 --against 5 --abstain 5 --void 1',
    '--members 38 --batch x', '--unknown',
  ])('%s is refused with exit 2', async args => {
    const { code, out, err } = await run(['decide', ...args.split(' ')])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/。\n$/)
  })

  test('in a batch, impossible numbers are a refused line and the run goes on in order', async () => {
    const base = { members: 38, present: 30, for: 20, against: 5, abstain: 3, of: 'members', majority: '1/2' }
    const cases = [base, { ...base, present: 40 }, { ...base, for: 19 }, { ...base, majorty: '2/3' }, { ...base, for: '20' }, { ...base, of: 'cast' }]
    const { code, out } = await run(['decide', '--batch', '-'], 'en', cases.map(one => JSON.stringify(one)).join('\n'))
    expect(code).toBe(0)
    expect(results(out).map(one => one.passed ?? one.refused.ground)).toEqual([true, 'ballot', false, 'input', 'ballot', true])
  })
})
