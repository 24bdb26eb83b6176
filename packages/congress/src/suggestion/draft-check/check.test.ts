import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { laws } from '../../laws/index.ts'
import { grounds } from '../grounds.ts'
import { checkDraft } from './check.ts'
import type { Draft, DraftKind } from './draft.ts'
import { drafts } from './labelled/index.ts'
import { told } from './remarks.ts'

const kindsOf = (draft: Draft): DraftKind[] => checkDraft(draft).map(remark => remark.kind)
const words = fc.constantFrom('建议', '本人', '法院', '该案', '来信', '转交', '一、', '另外', '专利', '关于', '。', '，', '\n', '𠮷', '\u202E', '1', '13812345678', '请', '学校', '停车', '（2023）沪0104民初1号', 'Ａ', '😀')

describe('A deputy is told before sending', () => {
  test('of a case in court, with the words that speak for it and the article, in both languages', () => {
    const [remark] = checkDraft({ title: '关于一起合同纠纷的建议', body: '当事人很着急。（２０２３）沪0104民初5521号案件建议依法改判。' })
    expect(remark).toMatchObject({ kind: 'case', ground: true, cite: 'SH-SUG:8', quote: { in: 'body', from: 7, to: 25, text: '（２０２３）沪0104民初5521号' } })
    expect(remark!.say.zh).toContain('具体案件')
    expect(remark!.say.en).toContain('particular case')
  })

  test('nothing of courts in general, of a company that serves the public, of a campaign to write letters', () => {
    expect(kindsOf({ title: '关于提高庭审直播率的建议', body: '区法院庭审直播率低。建议法院对物业纠纷案件的判决一律公开，并每季度公布直播率。' })).toEqual([])
    expect(kindsOf({ title: '关于改善公交服务的建议', body: '巴士公司936路间隔太长，居民等半小时。建议由公司在早高峰加密到八分钟一班。' })).toEqual([])
    expect(kindsOf({ title: '关于开展“给环卫工人写一封信”活动的建议', body: '建议教育局组织小学生每年给环卫工人写信，来信由工会收集展出。' })).toEqual([])
  })

  test('of a fine for one shop by the law against meddling, and of a secret paper by the article on secrets', () => {
    expect(checkDraft({ title: '关于某店罚款的建议', body: '建议城管局撤销对该店的罚款。' })[0]).toMatchObject({ kind: 'other', cite: 'DEP-2025:59' })
    expect(checkDraft({ title: '关于公开文件的建议', body: '建议公布标有“机密”的文件。' })[0]).toMatchObject({ kind: 'other', cite: 'SH-SUG:9' })
  })

  test('of other people’s numbers, never of his own', () => {
    expect(kindsOf({ title: '关于补助的建议', body: '居民手机13817654321一直打不通，建议街道上门。' })).toEqual(['personal'])
    expect(kindsOf({ title: '关于补助的建议', body: '建议街道上门发放补助。本人手机13817654321。' })).toEqual([])
  })

  test('of an organ of the city in a district alone', () => {
    const draft = { title: '关于公交补贴的建议', body: '公交亏损。建议市财政局提高公交线路补贴。' }
    expect(kindsOf(draft)).toEqual(['power'])
    expect(checkDraft(draft, { level: 'city' })).toEqual([])
  })

  test('of a letter by the name of its file, when the text says nothing of its own', () => {
    const [remark] = checkDraft({ title: '居民意见', body: '居民来信见附件。', attachments: ['照片.jpg', '王阿姨来信.pdf'] })
    expect(remark).toMatchObject({ kind: 'letter', quote: { in: 'attachment', at: 1, text: '王阿姨来信.pdf' } })
  })

  test('which earlier suggestion was answered, and nothing when the answer was not kept', () => {
    const earlier = [{ number: '第9号', answeredOn: '2026-05-06', title: '关于天等路安装路灯的建议', body: '天等路南段没有路灯，夜间行走危险，建议安装。' }]
    const draft = { title: '关于在天等路安装路灯的建议', body: '天等路南段没有路灯，夜间行走很危险，建议尽快安装。' }
    expect(checkDraft(draft, { earlier })).toMatchObject([{ kind: 'answered', earlier: '第9号', ground: false }])
    expect(checkDraft({ ...draft, body: `${draft.body}去年已答复列入计划，至今没有动工。` }, { earlier })).toEqual([])
  })

  test('one remark of a kind at most, and an empty draft breaks nothing', () => {
    expect(kindsOf({ title: '', body: '' })).toEqual(['empty'])
    const twice = '请法院对该案改判。请法院对本案再审。'
    expect(kindsOf({ title: '关于该案', body: twice }).filter(kind => kind === 'case')).toHaveLength(1)
  })
})

test('every ground can be found, and every article cited is in the house’s laws', () => {
  const marked = new Set(drafts.flatMap(({ set }) => set).flatMap(one => one.kinds))
  for (const { key } of grounds) expect(marked).toContain(key)
  for (const { cite } of [...grounds, ...Object.values(told)]) expect(Object.keys(laws)).toContain(cite.split(':')[0])
})

test.each(drafts)('of the drafts “$name” nine in ten remarks are right and nine in ten are made', ({ set }) => {
  let right = 0, wrong = 0, missed = 0
  for (const { draft, earlier, kinds } of set) {
    const made = checkDraft(draft, { earlier }).map(remark => remark.kind)
    right += made.filter(kind => kinds.includes(kind)).length
    wrong += made.filter(kind => !kinds.includes(kind)).length
    missed += kinds.filter(kind => !made.includes(kind)).length
  }
  expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.9)
  expect(right / (right + missed)).toBeGreaterThanOrEqual(0.9)
})

test('whatever is typed, each quote is the draft’s own words at its place', () => {
  fc.assert(fc.property(fc.array(words, { maxLength: 60 }), fc.array(words, { maxLength: 300 }), (head, text) => {
    const draft = { title: head.join(''), body: text.join(''), attachments: ['来信.pdf'] }
    for (const { quote } of checkDraft(draft)) {
      const whole = quote.in === 'attachment' ? draft.attachments[quote.at!]! : draft[quote.in]
      expect(whole.slice(quote.from, quote.to)).toBe(quote.text)
    }
  }), { numRuns: 300 })
})
