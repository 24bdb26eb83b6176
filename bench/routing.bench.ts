// Which unit handles such things: how often the first proposal is right, and what it takes. 20 seeds of stratified
// five-fold cross-validation, and each place by what was learned from all others; a plain naive Bayes beside.
import { existsSync, readFileSync } from 'node:fs'
import { dutiesOfTaxonomy, evaluateRouting, fieldDuties, trainRouter, usualDuties, type DutyList, type PastCase } from '@zhitong/congress/routing'
import { byPlace, labelledRows, labelledTaxonomy, plainBayes, stratified, struck, type Split } from '../packages/congress/src/suggestion/routing/testing.ts'
import { ms, table, time } from './table.ts'

const seeds = Array.from({ length: 20 }, (_, n) => n + 1)
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
const share = (splits: readonly Split[], correct: (split: Split) => number): number =>
  splits.reduce((sum, split) => sum + correct(split), 0) / splits.reduce((sum, { test }) => sum + test.length, 0)

const messages = new URL('../../shared/data/messages/', import.meta.url)
const labelled = new URL('labelled.jsonl', messages)
if (existsSync(labelled)) {
  const rows = labelledRows(readFileSync(labelled, 'utf8'))
  const folds = seeds.map(seed => stratified(rows, seed))
  const places = byPlace(rows)
  const taxonomy = dutiesOfTaxonomy(labelledTaxonomy(readFileSync(new URL('label_taxonomy.csv', messages), 'utf8')))
  const ours = (duties: (split: Split) => readonly DutyList[], learn = true) => (split: Split) => evaluateRouting(learn ? split.train : [], split.test, duties(split)).correct
  const fields = fieldDuties.filter(({ unit }) => rows.some(row => row.unit === unit))
  const ways: [string, (split: Split) => number][] = [
    ['complement naive Bayes on pairs and threes (tf-idf, title five times)', ({ train, test }) => { const propose = plainBayes(train); return test.filter(one => propose(one) === one.unit).length }],
    ['routing from past cases alone, no prior knowledge', ours(() => [])],
    ['… with the taxonomy alone as prior knowledge', ours(() => taxonomy)],
    ['… with the built-in words of each field', ours(() => fields)],
    ['… with both', ours(() => [...fields, ...taxonomy])],
    ['… built-in words, those struck out that only the tested rows use', ours(split => struck(fields, split))],
    ['built-in words alone, no past case', ours(() => fields, false)],
  ]
  table('Routing: first proposal right, 296 labelled messages, seven fields', ['how', 'mean of 20 seeds', 'lowest and highest seed', 'places not learned from'], ways.map(([name, correct]) => {
    const each = folds.map(splits => share(splits, correct))
    return [name, percent(each.reduce((sum, one) => sum + one, 0) / each.length), `${percent(Math.min(...each))} – ${percent(Math.max(...each))}`, percent(share(places, correct))]
  }))
  const results = folds.flat().map(split => evaluateRouting(split.train, split.test, fieldDuties))
  const labels = results[0]!.labels
  const mean = (truth: string, proposed: string): number => results.reduce((sum, { confusion }) => sum + (confusion[truth]?.[proposed] ?? 0), 0) / seeds.length
  table('Routing: true field (row) and first proposal (column), rows, mean of 20 seeds', ['', ...labels], labels.map(truth => [truth, ...labels.map(label => mean(truth, label).toFixed(1))]))
} else console.log('\n../shared/data/messages is not here: accuracy was not measured')

const units = ['教育局', '卫生健康委', '医疗保障局', '人力资源社会保障局', '民政局', '公安分局', '生态环境局', '市场监管局', '商务委', '文化和旅游局', '体育局', '住房保障房屋管理局', '城市管理执法局', '绿化市容局', '交通委', '水务局', '规划资源局', '发展改革委', '退役军人局', '消防救援支队', '司法局']
const duties = units.map(unit => usualDuties(unit)!)
const words = duties.map(({ lines }) => lines.join('、').split('、'))
/** Characters that fill between the words, so that letters differ as real ones do. */
const filler = [...'东南西北中上下左右前后里外山水木石花草春秋风云雨雪江河湖海金银铜铁红黄蓝绿人口手足目耳心力车马牛羊门户窗台桌椅书画琴棋']
let state = 20261125
const random = (below: number): number => { state = (Math.imul(state, 1103515245) + 12345) >>> 1; return state % below }
const invented = (n: number): PastCase => {
  const unit = random(units.length)
  const word = () => words[random(8) === 0 ? random(units.length) : unit]![random(words[unit]!.length)] ?? '路面'
  const some = () => Array.from({ length: 8 }, () => filler[random(filler.length)]).join('')
  return { id: `${n}`, unit: units[unit]!, title: `${some()}${word()}${word()}`, body: Array.from({ length: 30 }, () => `${word()}${some()}`).join('，') }
}
const speeds = []
for (const count of [0, 1_000, 10_000]) {
  const router = trainRouter(Array.from({ length: count }, (_, n) => invented(n)), duties)
  let next = 1_000_000
  const asked = Array.from({ length: 400 }, () => invented(next++))
  for (const one of asked.slice(0, 50)) router.route(one)
  let at = 0
  const route = await time(300, () => router.route(asked[at++]!))
  const learn = await time(300, () => router.learn(invented(next++)))
  speeds.push([count.toLocaleString('en'), ms(route.median), ms(route.max), ms(learn.median), ms(learn.max)])
}
table('Routing: 21 units, letters of some 400 characters', ['past cases', 'route, median ms', 'max ms', 'learn one case, median ms', 'max ms'], speeds)
