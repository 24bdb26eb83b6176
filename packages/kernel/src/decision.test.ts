import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atLeast, decide, type Base, type Count, type Outcome, type Rule, type Share } from './decision.ts'

const bases: readonly Base[] = ['members', 'present', 'cast']
const shares: readonly Share[] = ['1/2', '2/3']
const rules: readonly Rule[] = bases.flatMap(of =>
  shares.flatMap(majority => shares.map(quorum => ({ of, majority, quorum }))),
)

const outcome = (count: Count, rule: Rule): Outcome => {
  const answer = decide(count, rule)
  if ('ok' in answer) throw new Error(answer.en)
  return answer
}

/** Written from the words of the law alone, by counting persons one by one, without the arithmetic of `decide`. */
function byHand(
  persons: readonly ('absent' | 'for' | 'against' | 'abstain' | 'void' | 'unpressed')[],
  rule: Rule,
): boolean {
  const here = persons.filter(person => person !== 'absent')
  const voted = here.filter(person => person !== 'unpressed')
  const enough = (part: number, whole: number, share: Share) => {
    let outweigh = 0
    for (let i = 0; i < whole; i += 1) outweigh += share === '1/2' ? 1 : 2
    let weight = 0
    for (let i = 0; i < part; i += 1) weight += share === '1/2' ? 2 : 3
    return share === '1/2' ? weight > outweigh : weight >= outweigh
  }
  const whole = rule.of === 'members' ? persons : rule.of === 'present' ? here : voted
  if (persons.length === 0 || whole.length === 0) return false
  return (
    enough(here.length, persons.length, rule.quorum) &&
    enough(voted.filter(vote => vote === 'for').length, whole.length, rule.majority)
  )
}

test('every vote of up to seven members comes out as counted by hand, under every rule', () => {
  let cases = 0
  for (let members = 0; members <= 7; members += 1) {
    for (let present = 0; present <= members; present += 1) {
      for (let yes = 0; yes <= present; yes += 1) {
        for (let no = 0; yes + no <= present; no += 1) {
          for (let abstain = 0; yes + no + abstain <= present; abstain += 1) {
            for (let spoiled = 0; yes + no + abstain + spoiled <= present; spoiled += 1) {
              const unpressed = present - yes - no - abstain - spoiled
              const persons = [
                ...Array<'for'>(yes).fill('for'),
                ...Array<'against'>(no).fill('against'),
                ...Array<'abstain'>(abstain).fill('abstain'),
                ...Array<'void'>(spoiled).fill('void'),
                ...Array<'unpressed'>(unpressed).fill('unpressed'),
                ...Array<'absent'>(members - present).fill('absent'),
              ]
              for (const rule of rules) {
                const decided = outcome({ members, present, for: yes, against: no, abstain, void: spoiled }, rule)
                if (decided.carried !== byHand(persons, rule)) throw new Error(JSON.stringify({ decided, persons }))
                if (decided.unpressed !== unpressed) throw new Error('unpressed')
                cases += 1
              }
            }
          }
        }
      }
    }
  }
  expect(cases).toBe(20_592)
})

describe('shares', () => {
  test('more than half and two thirds, to the person', () => {
    expect([0, 1, 2, 3, 4, 37, 38].map(of => atLeast('1/2', of))).toEqual([1, 1, 2, 2, 3, 19, 20])
    expect([0, 1, 2, 3, 4, 5, 6, 340].map(of => atLeast('2/3', of))).toEqual([0, 1, 2, 2, 3, 4, 4, 227])
  })
  test('the least number reaches its share and one less does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), of => {
        const half = atLeast('1/2', of)
        const thirds = atLeast('2/3', of)
        return half * 2 > of && (half - 1) * 2 <= of && thirds * 3 >= of * 2 && (thirds - 1) * 3 < of * 2
      }),
    )
  })
})

const count = fc
  .tuple(fc.nat(500), fc.nat(500), fc.nat(500), fc.nat(500), fc.nat(500), fc.nat(500))
  .map(([yes, no, abstain, spoiled, unpressed, absent]): Count => {
    const present = yes + no + abstain + spoiled + unpressed
    return { members: present + absent, present, for: yes, against: no, abstain, void: spoiled, unpressed }
  })
const rule = fc.constantFrom(...rules)

describe('properties of every vote', () => {
  test('one more for never turns a vote lost', () => {
    fc.assert(
      fc.property(count, rule, (votes, by) => {
        if (!votes.against) return true
        const more = { ...votes, for: votes.for + 1, against: votes.against - 1 }
        return !outcome(votes, by).carried || outcome(more, by).carried
      }),
    )
  })
  test('an abstention, a spoiled ballot and a vote against weigh the same', () => {
    fc.assert(
      fc.property(count, rule, (votes, by) => {
        const all = votes.against + votes.abstain + (votes.void ?? 0)
        const as = (change: Partial<Count>) =>
          outcome({ ...votes, against: 0, abstain: 0, void: 0, ...change }, by).carried
        const carried = outcome(votes, by).carried
        return as({ against: all }) === carried && as({ abstain: all }) === carried && as({ void: all }) === carried
      }),
    )
  })
  test('counted of all members, who is absent weighs like who votes against once there is a quorum', () => {
    fc.assert(
      fc.property(count, fc.constantFrom(...rules.filter(one => one.of === 'members')), (votes, by) => {
        const absent = votes.members - votes.present
        const filled = outcome({ ...votes, present: votes.members, against: votes.against + absent }, by)
        return !outcome(votes, by).quorum || outcome(votes, by).carried === filled.carried
      }),
    )
  })
  test('without a quorum nothing is carried', () => {
    fc.assert(fc.property(count, rule, (votes, by) => outcome(votes, by).quorum || !outcome(votes, by).carried))
  })
  test('both derivations state the outcome and every total', () => {
    fc.assert(
      fc.property(count, rule, (votes, by) => {
        const { derivation, carried, ...totals } = outcome(votes, by)
        const zh = derivation.zh.join('')
        const en = derivation.en.join(' ')
        expect(zh.endsWith('不通过。')).toBe(!carried)
        expect(en.endsWith('not carried.')).toBe(!carried)
        expect(derivation.zh).toHaveLength(3)
        expect(derivation.en).toHaveLength(3)
        for (const total of [
          totals.members,
          totals.present,
          totals.for,
          totals.against,
          totals.abstain,
          totals.void,
          totals.cast,
          totals.unpressed,
          totals.quorumNeeded,
        ]) {
          expect(zh).toContain(String(total))
          expect(en).toContain(String(total))
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('the derivation', () => {
  const all = { of: 'members', majority: '1/2', quorum: '1/2' } as const
  test('of a resolution that is carried', () => {
    expect(outcome({ members: 38, present: 30, for: 20, against: 5, abstain: 3, void: 1 }, all)).toEqual({
      carried: true,
      quorum: true,
      quorumNeeded: 20,
      base: 38,
      needed: 20,
      members: 38,
      present: 30,
      cast: 29,
      for: 20,
      against: 5,
      abstain: 3,
      void: 1,
      unpressed: 1,
      rule: all,
      derivation: {
        zh: [
          '全体组成人员38人，出席30人；法定人数为过半数，即20人：符合。',
          '赞成20票，反对5票，弃权3票，废票1票，共29票；未按1人。',
          '以全体组成人员38为基数，过半数即20票：赞成20 ≥ 20，通过。',
        ],
        en: [
          '30 of 38 members present; the quorum is more than half, that is 20: met.',
          '20 for, 5 against, 3 abstentions, 1 void: 29 cast; 1 not pressed.',
          'Counted of all members (38), more than half is 20: 20 for ≥ 20, carried.',
        ],
      },
    })
  })
  test('of a majority of those present that is lost', () => {
    const { derivation } = outcome(
      { members: 9, present: 6, for: 3, against: 3, abstain: 0 },
      { of: 'present', majority: '2/3', quorum: '2/3' },
    )
    expect(derivation).toEqual({
      zh: [
        '全体组成人员9人，出席6人；法定人数为三分之二以上，即6人：符合。',
        '赞成3票，反对3票，弃权0票，废票0票，共6票；未按0人。',
        '以出席人员6为基数，三分之二以上即4票：赞成3 < 4，不通过。',
      ],
      en: [
        '6 of 9 members present; the quorum is two thirds or more, that is 6: met.',
        '3 for, 3 against, 0 abstentions, 0 void: 6 cast; 0 not pressed.',
        'Counted of those present (6), two thirds or more is 4: 3 for < 4, not carried.',
      ],
    })
  })
  test('without a quorum, and where nobody cast a ballot', () => {
    const none = outcome({ members: 4, present: 2, for: 2, against: 0, abstain: 0 }, all)
    expect([none.quorum, none.derivation.zh[2], none.derivation.en[2]]).toEqual([
      false,
      '未达到法定人数，不通过。',
      'Without a quorum it is not carried.',
    ])
    expect(none.derivation.zh[0]).toContain('不足')
    expect(none.derivation.en[0]).toContain('not met')
    const empty = outcome({ members: 4, present: 3, for: 0, against: 0, abstain: 0 }, { ...all, of: 'cast' })
    expect([empty.base, empty.carried]).toEqual([0, false])
    expect(empty.derivation.zh[2]).toBe('以所投的票为基数，基数为0，不通过。')
    expect(empty.derivation.en[2]).toBe('Counted of the ballots cast, of whom there are none: not carried.')
    expect(outcome({ members: 0, present: 0, for: 0, against: 0, abstain: 0 }, { ...all, quorum: '2/3' }).quorum).toBe(
      false,
    )
  })
})

describe('numbers that cannot be true are refused', () => {
  const good: Count = { members: 10, present: 8, for: 5, against: 2, abstain: 0 }
  const all = { of: 'members', majority: '1/2', quorum: '1/2' } as const
  test.each([
    [
      'members',
      { members: -1 },
      '全体组成人员人数（票数）须为不小于零的整数。请核对计票结果。',
      'The number of members must be a whole number, zero or more. Check the count.',
    ],
    [
      'present',
      { present: 7.5 },
      '出席人数（票数）须为不小于零的整数。请核对计票结果。',
      'The number of members present must be a whole number, zero or more. Check the count.',
    ],
    [
      'for',
      { for: Number.NaN },
      '赞成人数（票数）须为不小于零的整数。请核对计票结果。',
      'The number of votes for must be a whole number, zero or more. Check the count.',
    ],
    [
      'against',
      { against: -2 },
      '反对人数（票数）须为不小于零的整数。请核对计票结果。',
      'The number of votes against must be a whole number, zero or more. Check the count.',
    ],
    [
      'abstain',
      { abstain: undefined },
      '弃权人数（票数）须为不小于零的整数。请核对计票结果。',
      'The number of abstentions must be a whole number, zero or more. Check the count.',
    ],
    [
      'void',
      { void: 0.5 },
      '废票人数（票数）须为不小于零的整数。请核对计票结果。',
      'The number of void ballots must be a whole number, zero or more. Check the count.',
    ],
    [
      'unpressed',
      { unpressed: -1 },
      '未按人数（票数）须为不小于零的整数。请核对计票结果。',
      'The number of members who pressed nothing must be a whole number, zero or more. Check the count.',
    ],
    [
      'more present than members',
      { present: 11 },
      '出席11人，多于全体10人。请核对计票结果。',
      '11 present are more than 10 members. Check the count.',
    ],
    [
      'more votes than present',
      { against: 4 },
      '投票9张，多于出席8人。请核对计票结果。',
      '9 ballots are more than 8 present. Check the count.',
    ],
    [
      'more votes than present, by void ballots',
      { void: 2 },
      '投票9张，多于出席8人。请核对计票结果。',
      '9 ballots are more than 8 present. Check the count.',
    ],
    [
      'not pressed that does not add up',
      { unpressed: 2 },
      '未按2人与出席8人减投票7张不符。请核对计票结果。',
      '2 not pressed is not 8 present less 7 cast. Check the count.',
    ],
  ])('%s', (_what, change, zh, en) => {
    const bad = { ...good, ...change } as Count
    expect(decide(bad, all)).toEqual({ ok: false, ground: 'ballot', zh, en, detail: bad })
  })
  test('counts at the edge of the possible are not', () => {
    expect('ok' in decide({ ...good, unpressed: 1 }, all)).toBe(false)
    expect('ok' in decide({ ...good, void: 1 }, all)).toBe(false)
    expect('ok' in decide({ ...good, present: 10 }, all)).toBe(false)
    expect('ok' in decide({ ...good, members: 8 }, all)).toBe(false)
  })
})
