import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evaluateRouting, fieldDuties, trainRouter, usualDuties, type DutyList, type PastCase } from './index.ts'
import { byPlace, labelledRows, plainBayes, stratified, struck, type Split } from './testing.ts'

const letter = (title: string, body = '') => ({ title, body })
const past = (id: string, unit: string, title: string, body = ''): PastCase => ({ id, unit, title, body })

const written: DutyList[] = [
  { unit: '区市政所', lines: ['负责城市道路、桥梁、路灯及其附属设施的养护管理', '负责排水管网的疏通和防汛抢险'] },
  { unit: '区教育局', lines: ['主管全区中小学、幼儿园的招生和学籍管理工作', '指导教师队伍建设'] },
  { unit: '区民政局', lines: ['组织实施城乡居民最低生活保障', '负责养老服务、殡葬管理和婚姻登记'] },
]

const district = ['区教育局', '区卫生健康委', '区医疗保障局', '区人力资源社会保障局', '区民政局', '区公安分局', '区生态环境局', '区市场监管局', '区商务委', '区文化和旅游局', '区体育局', '区住房保障房屋管理局', '区城市管理执法局', '区绿化市容局', '区交通委', '区水务局', '区规划资源局', '区发展改革委', '区退役军人局', '区消防救援支队', '区司法局']
const usual = district.map(unit => usualDuties(unit)!)

describe('a new office', () => {
  const router = trainRouter([], written)
  it('gets proposals from written duty lists alone, with the lines that speak for them', () => {
    const [first] = router.route(letter('文定路路灯不亮', '晚上一片漆黑，老人走路怕摔。'))
    expect(first).toMatchObject({ unit: '区市政所', cases: [] })
    expect(first!.duties).toEqual([{ line: written[0]!.lines[0], words: ['路灯'] }])
    expect(router.route(letter('婚姻登记能不能网上预约'))[0]?.unit).toBe('区民政局')
    expect(router.route(letter('孩子今年幼儿园招生怎么报名'))[0]?.unit).toBe('区教育局')
  })

  it('without lists gets the usual duties of its units by their names', () => {
    for (const [n, unit] of district.entries()) expect(usual[n], unit).toBeDefined()
    expect(usualDuties('第三小组')).toBeUndefined()
    const first = (title: string) => trainRouter([], usual).route(letter(title))[0]?.unit
    expect(first('小区电梯经常困人')).toBe('区市场监管局')
    expect(first('学校门口没有斑马线和红绿灯')).toBe('区公安分局')
    expect(first('居民楼下饭店油烟扰民')).toBe('区生态环境局')
    expect(first('增设社区老年食堂助餐点')).toBe('区民政局')
    expect(first('公交末班车时间太早')).toBe('区交通委')
  })

  it('is told nothing when nothing is known', () => {
    expect(trainRouter([], []).route(letter('路灯不亮'))).toEqual([])
    for (const text of ['', '   ', '😀😀', '\u202e\u202d', 'hello', '请问领导，你好，谢谢']) expect(router.route(letter(text, text)), text).toEqual([])
  })
})

describe('every proposal', () => {
  const cases = [
    past('7', '区水务局', '地铁口一下雨就淹', '每逢大雨，路口积水没过脚踝，出不了门。'),
    past('8', '区水务局', '弄堂里污水冒出来', '窨井堵了，臭水流了一地。'),
    past('9', '区交通委', '公交站台没有座椅', '等车的老人没有地方坐。'),
  ]
  const router = trainRouter(cases, usual)
  it('has its reasons, and there are three at most, best first, each unit once', () => {
    for (const text of ['大雨后路口积水', '公交站没有遮雨棚', '幼儿园附近噪音', '物业不修电梯', '食堂太贵', '下雨']) {
      const proposals = router.route(letter(text))
      expect(proposals.length, text).toBeGreaterThan(0)
      expect(proposals.length, text).toBeLessThanOrEqual(3)
      expect(new Set(proposals.map(({ unit }) => unit)).size, text).toBe(proposals.length)
      expect(proposals.map(({ score }) => score), text).toEqual(proposals.map(({ score }) => score).sort((a, b) => b - a))
      for (const { unit, score, clues, duties, cases } of proposals) {
        expect(clues.length + duties.length + cases.length, `${text} → ${unit}`).toBeGreaterThan(0)
        expect(score).toBeGreaterThanOrEqual(0)
        for (const { text: clue, weight } of clues) {
          expect(text, unit).toContain(clue)
          expect(weight).toBeGreaterThan(0)
        }
      }
    }
  })

  it('names the past cases of that unit that are most like the letter', () => {
    const [first] = router.route(letter('下大雨路口积水严重', '积水没过脚踝'))
    expect(first!.unit).toBe('区水务局')
    expect(first!.cases[0]).toMatchObject({ id: '7', title: '地铁口一下雨就淹' })
    expect(first!.cases[0]!.likeness).toBeGreaterThan(0.2)
    expect(router.route(cases[0]!)[0]!.cases[0]).toEqual({ id: '7', title: cases[0]!.title, likeness: 1 })
  })

  it('rests on what is said, never on the place or on politeness', () => {
    const bare = router.route(letter('公交站台没有座椅'))
    for (const title of ['请问A市公交站台没有座椅', 'K8县公交站台没有座椅', '徐汇区漕河泾街道公交站台没有座椅', '尊敬的领导您好，关于公交站台没有座椅']) expect(router.route(letter(title)), title).toEqual(bare)
    for (const kept of ['老旧小区', '超市', '夜市', '景区']) expect(trainRouter([past('1', '甲', kept), past('2', '乙', '河道')], []).route(letter(kept))[0]?.clues.length, kept).toBeGreaterThan(0)
  })
})

it('the same matter said in other words goes to the same unit', () => {
  const router = trainRouter([], usual)
  for (const [one, other] of [
    ['小区门口垃圾没人清运', '垃圾箱房又脏又臭，几天不来收'],
    ['消防车进不来，楼道里堆满杂物', '消防通道天天停满私家车'],
    ['孩子的学籍怎么转', '从外地转学回来如何办理入学'],
    ['工厂半夜偷排废气', '夜里一股刺鼻异味，像化工废气'],
    ['工资拖了三个月没发', '老板欠薪，劳动合同也没签'],
    ['二次供水水箱多年没修，房屋外墙脱落', '老旧小区房屋漏水，维修资金用不了'],
    ['养老院床位排队太久', '独居老人想申请日间照料'],
    ['下水道堵塞，路面积水', '一下暴雨排水不畅，窨井盖都浮起来'],
  ] as const) {
    const [a, b] = [router.route(letter(one))[0], router.route(letter(other))[0]]
    expect(a, one).toBeDefined()
    expect(b?.unit, `${one} / ${other}`).toBe(a!.unit)
  }
})

describe('learning', () => {
  it('a matter that no list knows goes where the last one went, and is told so', () => {
    const router = trainRouter([], usual)
    const asked = letter('想认领一块菜园')
    expect(router.route(asked)).toEqual([])
    router.learn(past('1', '区农业农村委', '楼前菜园怎么认领', '空地做成了菜园，想种点菜。'))
    expect(router.route(asked)[0]).toMatchObject({ unit: '区农业农村委', cases: [{ id: '1', title: '楼前菜园怎么认领' }] })
  })

  it('a past case stands among the proposals even against the word of a list', () => {
    const router = trainRouter([past('1', '区农业农村委', '流浪猫越来越多', '小区里流浪猫成群，没有人绝育。')], usual)
    const proposals = router.route(letter('流浪猫太多，谁来管'))
    expect(proposals.find(({ unit }) => unit === '区农业农村委')?.cases).toMatchObject([{ id: '1' }])
  })

  it('experience outweighs the list in the end', () => {
    const router = trainRouter([], usual)
    expect(router.route(letter('窨井盖松动'))[0]?.unit).toBe('区水务局')
    for (let n = 0; n < 40; n++) {
      router.learn(past(`a${n}`, '区交通委', `窨井盖松动${n}`))
      router.learn(past(`b${n}`, '区水务局', `河道${n}有漂浮物`))
    }
    expect(router.route(letter('窨井盖松动'))[0]?.unit).toBe('区交通委')
  })

  it('the order of cases changes nothing, a case learned twice counts once, and one taken back leaves no trace', () => {
    const cases = Array.from({ length: 60 }, (_, n) => past(`${n}`, district[(n * 7) % 5]!, `${['路灯', '学校', '医院', '公交', '噪音'][n % 5]}第${n}件`, '晚上很吵，老人孩子都睡不好。'.repeat(1 + (n % 3))))
    const asked = [letter('学校旁边的路灯'), letter('医院门口的公交站', '晚上很吵')]
    const told = (router: { route: (one: { title: string; body: string }) => unknown }) => asked.map(one => router.route(one))
    const forward = trainRouter(cases, usual)
    expect(told(trainRouter(cases.toReversed(), usual))).toEqual(told(forward))
    expect(told(trainRouter([...cases, ...cases.slice(0, 20)], usual))).toEqual(told(forward))
    const before = told(forward)
    forward.learn(past('wrong', district[8]!, '学校路灯医院公交', '全都不亮'))
    expect(told(forward)).not.toEqual(before)
    expect(forward.forget('wrong')).toBe(true)
    expect(forward.forget('wrong')).toBe(false)
    expect(told(forward)).toEqual(before)
  })

  it('100,000 characters, rare characters and marks of direction are read like any letter', () => {
    const router = trainRouter([past('1', '甲', '𠮷野家门口', '㐂')], usual)
    expect(router.route(letter('路灯不亮', '路灯不亮。'.repeat(20_000))).length).toBeGreaterThan(0)
    expect(router.route(letter('\u202e公交站𠮷'))[0]?.unit).toBeDefined()
  })
})

const shared = new URL('../../../../../../shared/data/messages/labelled.jsonl', import.meta.url)
const rows = existsSync(shared) ? labelledRows(readFileSync(shared, 'utf8')) : undefined
/** Share of rows whose first proposal is the label. */
const share = (splits: readonly Split[], propose: (split: Split) => number): number =>
  splits.reduce((sum, split) => sum + propose(split), 0) / splits.reduce((sum, { test }) => sum + test.length, 0)
const ours = (duties: (split: Split) => readonly DutyList[]) => (split: Split) => evaluateRouting(split.train, split.test, duties(split)).correct
const plain = ({ train, test }: Split) => { const propose = plainBayes(train); return test.filter(one => propose(one) === one.unit).length }

describe.runIf(rows)('on the labelled messages of ../shared/data', () => {
  it('at least 82 of 100 are right in stratified five-fold cross-validation, even with every word struck out that only the tested rows use', () => {
    const splits = [1, 2].flatMap(seed => stratified(rows!, seed))
    expect(share(splits, ours(() => fieldDuties))).toBeGreaterThanOrEqual(0.82)
    expect(share(splits, ours(split => struck(fieldDuties, split)))).toBeGreaterThanOrEqual(0.82)
  })

  it('a place that was not learned from is served as well, and ten points better than by plain naive Bayes', () => {
    const splits = byPlace(rows!)
    const struckOut = share(splits, ours(split => struck(fieldDuties, split)))
    expect(struckOut).toBeGreaterThanOrEqual(0.82)
    expect(struckOut - share(splits, plain)).toBeGreaterThan(0.1)
  })
})
if (!rows) console.info('../shared/data/messages is not here: routing was not measured on its rows')
