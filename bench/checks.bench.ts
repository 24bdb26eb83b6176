// The checks before sending: precision and recall on the labelled drafts and answers, and the time that one check takes.
import { checkAnswer } from '../packages/congress/src/suggestion/answer-check/check.ts'
import { answers } from '../packages/congress/src/suggestion/answer-check/labelled/index.ts'
import { checkDraft } from '../packages/congress/src/suggestion/draft-check/check.ts'
import { drafts } from '../packages/congress/src/suggestion/draft-check/labelled/index.ts'
import { ms, table, time } from './table.ts'

interface Count { right: number; wrong: number; missed: number }
const none = (): Count => ({ right: 0, wrong: 0, missed: 0 })
const row = (name: string, { right, wrong, missed }: Count): (string | number)[] =>
  [name, right + missed, right, wrong, missed, (right / (right + wrong)).toFixed(3), (right / (right + missed)).toFixed(3)]
const head = ['what', 'to be said', 'right', 'false', 'missed', 'precision', 'recall']

for (const { name, set } of drafts) {
  const by = new Map<string, Count>(), all = none()
  let touched = 0
  for (const { draft, earlier, kinds } of set) {
    const made = checkDraft(draft, { earlier }).map(remark => remark.kind)
    if (kinds.length === 0 && made.length > 0) touched += 1
    for (const kind of new Set([...made, ...kinds])) {
      const count = by.get(kind) ?? none()
      by.set(kind, count)
      const field = !kinds.includes(kind) ? 'wrong' : made.includes(kind) ? 'right' : 'missed'
      count[field] += 1
      all[field] += 1
    }
  }
  const clean = set.filter(one => one.kinds.length === 0).length
  table(`Drafts, ${name}: ${set.length}, of them ${clean} clean look-alikes (${touched} remarked on)`, head, [...[...by].map(([kind, count]) => row(kind, count)), row('all', all)])
}

const counted = answers.map(({ name, set }) => {
  const count = none()
  for (const one of set) {
    const said = checkAnswer(one.answer, one.question).hollow
    if (said && one.hollow) count.right += 1
    else if (said) count.wrong += 1
    else if (one.hollow) count.missed += 1
  }
  return row(`${name} (${set.length})`, count)
})
table('Hollow answers (each set half hollow, half honest)', head, counted)

const bodies = drafts.flatMap(({ set }) => set).filter(one => one.kinds.length === 0).map(one => one.draft.body).join('')
const replies = answers.flatMap(({ set }) => set).map(one => one.answer.text).join('')
const filled = (text: string, size: number): string => text.repeat(Math.ceil(size / text.length)).slice(0, size)
const worst = ['建议', '，', '关于', '1', '建', '一、', '\n', '您反映的问题', '由市', '（2023）沪', '修好', '关于的建议收悉', '来信材料转']
const took: (string | number)[][] = []
for (const size of [5_000, 100_000]) {
  const earlier = Array.from({ length: 10 }, (_, n) => ({ number: `第${n}号`, answeredOn: '2026-05-01', title: '关于增设人行天桥的建议', body: filled(bodies.slice(n * 40), 2_000) }))
  const draft = (body: string) => () => checkDraft({ title: '关于增设人行天桥的建议', body })
  const answer = (text: string, earlierAnswers: string[] = []) => () => checkAnswer({ text, result: 'planned', promises: [] }, { title: '关于修复路灯的建议', body: bodies.slice(0, 500), earlierAnswers })
  const said = async (name: string, work: () => unknown) => {
    const { median, max } = await time(size > 10_000 ? 9 : 41, work)
    took.push([`${size.toLocaleString('en')} characters: ${name}`, ms(median), ms(max)])
  }
  await said('draft', draft(filled(bodies, size)))
  await said('draft, ten earlier suggestions of 2,000 characters', () => checkDraft({ title: '关于增设人行天桥的建议', body: filled(bodies, size) }, { earlier }))
  await said('answer', answer(filled(replies, size)))
  await said('answer, one earlier answer as long', answer(filled(replies, size), [filled(replies.slice(7), size)]))
  let slowest = { text: '', median: 0, max: 0, what: '' }
  for (const text of worst)
    for (const [what, work] of [['draft', draft(filled(text, size))], ['answer', answer(filled(text, size))]] as const) {
      const one = await time(5, work)
      if (one.median > slowest.median) slowest = { text, what, ...one }
    }
  took.push([`${size.toLocaleString('en')} characters: slowest of ${worst.length * 2} texts of one word alone (${slowest.what} of “${slowest.text.trim() || 'line ends'}”)`, ms(slowest.median), ms(slowest.max)])
}
table('Time of one check', ['what', 'median ms', 'max ms'], took)
