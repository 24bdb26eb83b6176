import { checkAnswer, checkDraft } from '@zhitong/congress'
import { list, mayRead } from '@zhitong/kernel'
import type pg from 'pg'
import type { Remarks } from '../contract/index.ts'
import { loadMatters } from '../store/load.ts'
import { inCongress } from '../store/transaction.ts'
import { fourFactsOf } from './facts.ts'
import { procedureOf } from './house.ts'
import type { Asking } from './read.ts'
import { saidInOrder, saidOf } from './said.ts'
import { longText } from './unit-proposals.ts'
import { Viewer } from './view.ts'

/**
 * What the checks notice in a matter's text and in the answer drafted to it, of what this reader may read. They propose:
 * nothing is refused for a remark.
 */
export const remarksOn = (pool: pg.Pool, asking: Asking, id: string): Promise<Remarks | undefined> =>
  inCongress(pool, asking.congress, async client => {
    const one = (await loadMatters(client, asking.congress, [id])).get(id)
    if (!one) return undefined
    const procedure = procedureOf(one.matter.procedure)
    const words = fourFactsOf(procedure)
    const field = longText(procedure)
    const viewer = new Viewer(one, asking.roster, asking.reader, asking.today, asking.at)
    if (!viewer.mayKnow() || !words || field === undefined) return undefined
    const reads = (step: string, name: string): boolean => mayRead(procedure, one.matter, step, name, asking.reader, one.parentParties)
    const texts = Object.assign({}, ...saidInOrder(one.entries, one.contents).filter(([step]) => step === 'open' || step === 'reword').map(([, values]) => values)) as Record<string, unknown>
    const asked = { title: one.title, body: String(texts[field] ?? '') }
    const { by } = words.answered
    const begins = list((procedure.steps as Record<string, { begins?: string | readonly string[] }>)[by]?.begins)[0]
    const drafted = begins === undefined ? undefined : (saidOf(one.entries, one.contents)[begins] as { text: string; result: never; promises: { what: string; by?: string }[] } | undefined)
    const before = (saidOf(one.entries, one.contents)[by] as { text?: string } | undefined)?.text
    return {
      draft: reads('open', field) ? checkDraft(asked).map(remark => ({ kind: remark.kind, ground: remark.ground, say: remark.say, cite: remark.cite, quote: remark.quote.text })) : [],
      answer: begins !== undefined && drafted && reads(begins, 'text') ? answerOf(checkAnswer(drafted, { ...asked, ...(before ? { earlierAnswers: [before] } : {}) })) : null,
    }
  }, 'read')

const answerOf = ({ remarks, hollow }: ReturnType<typeof checkAnswer>): Remarks['answer'] => ({
  hollow, remarks: remarks.map(remark => ({ kind: remark.kind, say: remark.say, cite: remark.cite, quote: remark.quote?.text ?? '' })),
})
