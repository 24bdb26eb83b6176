import { day, final, fulfilled, months, one, open } from '@zhitong/kernel'
import * as z from 'zod'
import { field } from '../fields.ts'
import { procedure, setting } from '../house.ts'

const insiders = ['organ', 'committee', 'office', 'council', 'sc-member'] as const
const released = { only: [...insiders], until: 'publish', then: 'public' } as const

/** One organ's handling of a deliberation opinion (审议意见): each organ has its own clock and its own report. */
export const deliberationOpinion = procedure({
  name: 'deliberation-opinion',
  title: { zh: '审议意见研究处理', en: 'Deliberation opinion' },
  card: { title: 'subject' },
  parties: { organ: one('organ', '承办机关', 'Organ'), committee: one('committee', '专工委', 'Committee in charge') },
  states: {
    handling: open('研究处理', 'Being handled'),
    consulted: open('征求专工委意见', 'In consultation'),
    delivered: open('已送交研究处理报告', 'Report delivered'),
    accepted: fulfilled('处理完毕', 'Accepted'),
    again: final('再次提请审议', 'Put to the committee again'),
  },
  papers: {
    letter: { zh: '转告审议意见的函', en: 'Letter of opinion', numbers: 'opinion', seal: true, readers: released, cites: ['SUP-2006:14', 'SUP-2024:17'] },
    handlingDraft: { zh: '研究处理报告（征求意见稿）', en: 'Draft handling report', readers: ['organ', 'committee', 'office'] },
    handlingReport: { zh: '研究处理情况报告', en: 'Handling report', signer: 'organ.head', seal: true, readers: released },
  },
  open: {
    by: 'parent', to: 'handling',
    input: z.object({
      organ: field(z.string(), '承办机关', 'Organ', { kind: 'organ' }),
      committee: field(z.string(), '专工委', 'Committee', { kind: 'committee' }),
      subject: field(z.string(), '事项', 'Subject'),
      text: field(z.string(), '审议意见', 'Opinion', { long: true }),
      dueByResolution: field(day.optional(), '决议规定的期限', 'Due by the resolution'),
    }),
    names: { organ: 'organ', committee: ({ input }) => (input.committee ? [input.committee] : []) }, makes: 'letter',
    readers: { text: released, subject: released }, tells: 'organ',
  },
  steps: {
    consult: { zh: '送专工委征求意见', en: 'Consult', from: 'handling', to: 'consulted', by: 'organ', brings: 'handlingDraft' },
    sendBack: {
      zh: '退回修改', en: 'Send back', aside: true, from: ['consulted', 'delivered'], to: 'handling', by: ['committee', 'office'],
      input: z.object({ why: field(z.string().min(1), '理由', 'Why', { long: true }) }),
    },
    deliver: { zh: '送交研究处理报告', en: 'Deliver the report', from: 'consulted', to: 'delivered', by: 'organ', brings: 'handlingReport', cites: ['SUP-2006:14', 'SUP-2024:17'] },
    accept: { zh: '同意', en: 'Accept', from: 'delivered', to: 'accepted', by: ['council', 'office'] },
    putAgain: { zh: '提请常委会审议', en: 'Put to the committee', aside: true, from: 'delivered', to: 'again', by: 'council', under: 'SUP-2024', cites: 'SUP-2024:17' },
    publish: { zh: '公布', en: 'Publish', from: ['handling', 'consulted', 'delivered', 'accepted', 'again'], by: 'parent', once: true },
  },
  clocks: {
    handling: { zh: '研究处理', en: 'Handling', after: 'open', within: setting('handling-of-opinions'), until: 'deliver', cites: 'SH-SCR:26', remind: [months(1)] },
    resolution: { zh: '决议规定的期限', en: 'Due by the resolution', after: 'open', on: 'open.dueByResolution', overrides: 'handling', until: 'deliver', cites: ['SUP-2006:14', 'SUP-2024:17'] },
  },
  rectify: 'office',
})
