import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { laws } from '../../laws/index.ts'
import type { Answered, Asked } from './answer.ts'
import { checkAnswer } from './check.ts'
import { answers } from './labelled/index.ts'
import { told } from './remarks.ts'

const lights: Asked = { title: '关于修复康平里路灯的建议', body: '康平里三盏路灯不亮，老人夜间出行不便，建议修复并明确养护单位。' }
const answer = (result: Answered['result'], text: string, promises: Answered['promises'] = []): Answered => ({ result, text, promises })
const kinds = (given: Answered, asked = lights): string[] => checkAnswer(given, asked).remarks.map(remark => remark.kind)

describe('A unit is told before it signs', () => {
  test('nothing of two honest sentences', () => {
    expect(checkAnswer(answer('solved', '路灯已于5月12日修好，养护由区市政中心负责（张工）。'), lights)).toEqual({ remarks: [], hollow: false })
  })

  test('nothing of an honest refusal that gives its reason', () => {
    const given = answer('reference', '该弄堂属于业主共有道路，依照《民法典》第二百七十四条，路灯由业主出资，我局不能用市政经费修复。')
    expect(checkAnswer(given, lights)).toEqual({ remarks: [], hollow: false })
  })

  test('that thanks and good will are no answer, with the words', () => {
    const { hollow, remarks } = checkAnswer(answer('solved', '感谢您的关心。我局将高度重视，不断提升服务水平。'), lights)
    expect(hollow).toBe(true)
    expect(remarks[0]).toMatchObject({ kind: 'attitude', cite: 'SH-SUG:18', quote: { from: 0, to: 6, text: '感谢您的关心' } })
  })

  test('that an answer of last year stands here again, how much of it, and that new facts on its pattern are not hollow', () => {
    const before = '康平里路灯修复已列入我局年度计划，计划6月底前完成，由区市政中心负责实施。'
    const same = checkAnswer(answer('planned', `您好！${before}`), { ...lights, earlierAnswers: ['别的答复', before] })
    expect(same).toMatchObject({ hollow: true, remarks: [{ kind: 'repeated', same: { earlier: 1 } }] })
    expect(same.remarks[0]!.same!.share).toBeGreaterThan(0.9)
    const fresh = checkAnswer(answer('planned', before.replace('6月', '11月')), { ...lights, earlierAnswers: [before] })
    expect(fresh).toMatchObject({ hollow: false, remarks: [{ kind: 'repeated' }] })
  })

  test('that a page holds more than a lone figure among good words, while one act with its date is enough', () => {
    const page = '路灯照明事关千家万户。我局高度重视，深入调研，统筹谋划，不断提升照明管理水平，切实增强居民的安全感和获得感。康平里始建于上世纪八十年代，路灯由市政养护。我局将继续加强巡查，完善机制，压实责任，营造良好的夜间出行环境，也请居民给予理解和支持，共同把家园建设得更加美好。'
    expect(checkAnswer(answer('solved', page), lights).hollow).toBe(true)
    expect(checkAnswer(answer('solved', `${page}三盏路灯5月12日换了新灯头。`), lights).hollow).toBe(false)
  })

  test('that figures about something else do not answer', () => {
    expect(checkAnswer(answer('solved', '2026年全区新建口袋公园8座、绿道12公里，种植乔木3400株，超额完成绿化年度任务。'), lights)).toMatchObject({ hollow: true, remarks: [{ kind: 'off-topic' }] })
  })

  test('that the result chosen says more than the text', () => {
    expect(kinds(answer('solved', '路灯修复工作将进一步研究。'))).toContain('contradiction')
    expect(kinds(answer('planned', '路灯电缆产权属于铁路部门，区里无权施工，无法修复。'))).toContain('contradiction')
    expect(kinds(answer('solved', '三盏路灯5月12日已修好，今后将加强巡查。'))).toEqual([])
  })

  test('of a plan without a date or without anybody who sees to it, which is not hollow for that', () => {
    const given = answer('planned', '三盏路灯的电缆将全部更换。')
    expect(kinds(given)).toEqual(expect.arrayContaining(['no-date', 'no-owner']))
    expect(kinds(answer('planned', '我局将在2026年9月底前更换三盏路灯的电缆。'))).toEqual([])
    expect(kinds(answer('planned', '我局将更换三盏路灯的电缆。', [{ what: '更换电缆', by: '2026-12-31' }]))).toEqual([])
  })

  test('of a promise without a date, at its place in the text', () => {
    const { remarks } = checkAnswer(answer('planned', '我局将在9月底前更换电缆，并加装两盏路灯。', [{ what: '加装两盏路灯' }]), lights)
    expect(remarks).toMatchObject([{ kind: 'promise-without-date', quote: { text: '加装两盏路灯' } }])
  })

  test('of a refusal without a reason', () => {
    expect(kinds(answer('reference', '因客观条件限制，暂时无法解决。'))).toContain('no-reason')
  })
})

test('every article cited is in the house’s laws', () => {
  for (const { cite } of Object.values(told)) expect(Object.keys(laws)).toContain(cite.split(':')[0])
})

test.each(answers)('of the answers “$name” half are hollow, and nine in ten are told rightly both ways', ({ set }) => {
  const said = set.map(one => ({ told: checkAnswer(one.answer, one.question).hollow, is: one.hollow }))
  const right = said.filter(one => one.told && one.is).length
  expect(set.filter(one => one.hollow)).toHaveLength(set.length / 2)
  expect(right / said.filter(one => one.told).length).toBeGreaterThanOrEqual(0.9)
  expect(right / said.filter(one => one.is).length).toBeGreaterThanOrEqual(0.9)
})

test('whatever is written, each quote is the answer’s own words at its place', () => {
  const words = fc.constantFrom('感谢', '将', '研究', '已', '修好', '路灯', '。', '，', '\n', '𠮷', '（', '５月', '关于', '的建议', '收悉', '由区市政中心负责', '1', '无法', '因', '您好', '\u202E')
  fc.assert(fc.property(fc.array(words, { maxLength: 200 }), fc.constantFrom('solved', 'being-solved', 'planned', 'reference'), (parts, result) => {
    const text = parts.join('')
    for (const { quote } of checkAnswer(answer(result, text, [{ what: '修好' }]), { ...lights, earlierAnswers: [text.slice(3)] }).remarks)
      if (quote) expect(text.slice(quote.from, quote.to)).toBe(quote.text)
  }), { numRuns: 300 })
})
