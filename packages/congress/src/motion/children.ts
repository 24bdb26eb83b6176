import { carried, day, days, fulfilled, months, one, open, otherwise } from '@zhitong/kernel'
import * as z from 'zod'
import { field } from '../fields.ts'
import { procedure } from '../house.ts'

/** An organ is asked about a motion before the committee deliberates it (SH-MOT 17). */
export const motionConsultation = procedure({
  name: 'motion-consultation',
  title: { zh: '议案征求意见', en: 'Consultation on a motion' },
  parties: { organ: one('organ', '征求意见的机关', 'Organ asked') },
  open: {
    by: 'parent', to: 'asked', names: { organ: 'organ' }, tells: 'organ', cites: 'SH-MOT:17',
    input: z.object({ organ: field(z.string(), '机关', 'Organ', { kind: 'organ' }), by: field(day, '答复期限', 'Due') }),
  },
  states: { asked: open('研究中', 'Asked'), answered: fulfilled('已提出意见', 'Answered') },
  papers: { opinion: { zh: '机关意见', en: 'Opinion of the organ', signer: 'organ.head', seal: true } },
  steps: {
    hearLead: { zh: '听取领衔代表说明', en: 'Hear the lead deputy', from: 'asked', by: ['organ', 'parent.committee'], cites: 'SH-MOT:17', input: z.object({ note: field(z.string().trim().min(1), '听取的情况', 'What was said', { long: true }) }) },
    answer: { zh: '提出意见', en: 'Give the opinion', from: 'asked', to: 'answered', by: 'organ', brings: 'opinion', cites: 'SH-MOT:17', tells: 'parent.committee', needs: [{ zh: '研究前应先听取领衔代表的说明，请先记录。', en: 'The lead deputy is heard first. Record it.', holds: ({ taken }) => taken.hearLead !== undefined }] },
  },
  clocks: { opinion: { zh: '机关意见', en: 'Opinion of the organ', after: 'open', on: 'open.by', until: 'answer', cites: 'SH-MOT:17', remind: [days(7)] } },
  rectify: 'personnel-committee',
})

/** What an organ does about the report on a motion that the standing committee handed to it (SH-MOT 20, 21). */
export const motionHandling = procedure({
  name: 'motion-handling',
  title: { zh: '议案办理', en: 'Handling of a motion' },
  parties: { organ: one('organ', '承办机关', 'Organ') },
  open: { by: 'parent', to: 'handed', names: { organ: 'organ' }, tells: 'organ', cites: 'SH-MOT:20', input: z.object({ organ: field(z.string(), '机关', 'Organ', { kind: 'organ' }) }) },
  states: { handed: open('办理中', 'Being handled'), reported: open('已报告，待审议', 'Reported'), again: open('再作办理', 'Handled again'), agreed: fulfilled('常委会同意', 'Agreed by the standing committee') },
  papers: { report: { zh: '办理情况报告', en: 'Report', signer: 'organ.head', seal: true, cites: 'SH-MOT:20' } },
  steps: {
    report: {
      zh: '报告办理情况', en: 'Report', from: ['handed', 'again'], to: 'reported', by: 'organ', brings: 'report', cites: ['SH-MOT:20', 'SH-MOT:21'], tells: ['parent.committee', 'parent.lead'],
      input: z.object({ plan: field(z.string().trim().min(1), '部门、措施和时间', 'Departments, measures and dates', { long: true }) }),
    },
    deliberate: {
      zh: '常委会审议办理情况', en: 'The standing committee deliberates', from: 'reported', to: { agreed: carried, again: otherwise }, by: 'ballot', cites: 'SH-MOT:21',
      ballot: { of: 'sc-member', majority: '1/2', secret: false, cites: 'ORG-2022:51' }, input: z.object({ sitting: field(z.string().trim().min(1), '常委会会议', 'Sitting') }), tells: ['organ', 'parent.lead'],
    },
  },
  clocks: {
    report: { zh: '办理情况报告', en: 'Report', after: 'open', within: months(3), until: 'report', cites: 'SH-MOT:20', remind: [days(30), days(7)] },
    second: { zh: '再次办理情况报告', en: 'Second report', after: 'deliberate', when: ({ said }) => said.report !== undefined, within: months(1), until: 'report', cites: 'SH-MOT:21', remind: [days(7)] },
  },
  rectify: 'personnel-committee',
})
