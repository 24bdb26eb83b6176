// How often the same matter in other words is among the ten, and how often a proposal to merge is right: the labelled pairs among
// 20,000 invented ones. The bar was found on the first of each two pairs; the second of each two was looked at only to measure.
import { compare, indexed, likeTo, mergeFrom, see, type Told } from '@zhitong/congress/similar'
import { spotsOf } from '../packages/congress/src/suggestion/similar/spots.ts'
import { different, same, type LabelledPair } from '../packages/congress/src/suggestion/similar/labelled/index.ts'
import { SimilarIndex, type Part } from '../packages/server/src/matters/similar-index.ts'
import { Corpus } from './corpus.ts'
import { table } from './table.ts'

const background = Number(process.env['BACKGROUND'] ?? 20_000)
const pairs = [...same, ...different]
const corpus = new Corpus(11)
/** Other matters at the place of each pair, whatever they come to be about; now and then the same. */
const atPlaces = Number(process.env['AT_PLACES'] ?? 12)
const placesOfPairs = [...new Set(pairs.flatMap(({ earlier }) => [...spotsOf(`${earlier.title}。${earlier.body}`)].slice(0, 1)))]
const neighbours: Told[] = placesOfPairs.flatMap(spot => Array.from({ length: atPlaces }, () => {
  const { title, body, place } = corpus.next()
  return { title: title.replaceAll(place, spot), body: body.replaceAll(place, spot) }
}))
const texts: Told[] = [...Array.from({ length: background - neighbours.length }, () => corpus.next()), ...neighbours, ...pairs.map(pair => pair.earlier)]
const numberOf = (pair: LabelledPair): number => background + pairs.indexOf(pair)
async function* parts(): AsyncGenerator<Part[]> {
  for (let n = 0; n < texts.length; n += 1) {
    const part = { matter: String(n), procedure: 'suggestion', readers: ['role:office'] }
    yield [{ ...part, part: 'open.title', body: texts[n]!.title }, { ...part, part: 'open.body', body: texts[n]!.body }]
  }
}
const index = await SimilarIndex.build(parts())

/** What somebody who types `later` is shown: the ten, best first. */
function shownTo(later: Told): { n: number; score: number; merge: boolean }[] {
  const inTitle = indexed(later.title)
  const { matters, rarity } = index.nearest(new Set([...inTitle, ...indexed(later.body)]), inTitle, ['role:office'], () => true, 40)
  const here = see(later, rarity)
  return matters.map(matter => ({ n: Number(matter), there: see(texts[Number(matter)]!, rarity) })).map(one => ({ ...one, score: likeTo(here, one.there) })).sort((a, b) => b.score - a.score).slice(0, 10)
    .map(({ n, score, there }) => ({ n, score, merge: compare(here, there).merge }))
}
const titleOnly = (told: Told): Told => ({ title: told.title, body: '' })

const rows: (string | number)[][] = []
const halves = { 'first half (the bar was found here)': 0, 'second half (held out)': 1 } as const
for (const [name, rest] of Object.entries(halves)) {
  const half = (of: readonly LabelledPair[]): LabelledPair[] => of.filter((_, n) => n % 2 === rest)
  const [alike, apart] = [half(same), half(different)]
  const found = alike.map(pair => ({ pair, shown: shownTo(pair.later), typed: shownTo(titleOnly(pair.later)) }))
  const others = apart.map(pair => ({ pair, shown: shownTo(pair.later) }))
  const at = (shown: { n: number }[], pair: LabelledPair): number => shown.findIndex(({ n }) => n === numberOf(pair))
  const within = (most: number, of: 'shown' | 'typed'): number => found.filter(one => { const place = at(one[of], one.pair); return place >= 0 && place < most }).length
  const proposed = [...found, ...others].map(one => ({ ...one, first: one.shown[0]! })).filter(({ first }) => first.merge)
  const right = proposed.filter(({ pair, first }) => pair.same && first.n === numberOf(pair)).length
  rows.push([name, alike.length, apart.length, `${within(10, 'shown')}/${alike.length}`, `${within(1, 'shown')}/${alike.length}`, `${within(10, 'typed')}/${alike.length}`, `${right}/${proposed.length}`, `${right}/${alike.length}`])
  if (process.env['SHOW']) {
    for (const { pair, shown } of found) {
      const place = at(shown, pair)
      const one = shown[place]
      if (place !== 0 || !one!.merge) console.log('same', place, one?.score.toFixed(3), one?.merge, pair.earlier.title, '|', pair.later.title, '| first:', texts[shown[0]!.n]!.title, shown[0]!.score.toFixed(3))
    }
    for (const { pair, first } of proposed) if (!(pair.same && first.n === numberOf(pair))) console.log('wrong', pair.same, first.score.toFixed(3), texts[first.n]!.title, '|', pair.later.title)
  }
}
table(`Pairs among ${background.toLocaleString('en')}; proposed to merge from ${mergeFrom}`, ['pairs', 'same', 'look-alikes', 'among the ten', 'first', 'among the ten by the title alone', 'proposals right', 'same ones proposed'], rows)
