import { day, days, final, fulfilled, many, one, open } from '@zhitong/kernel'
import * as z from 'zod'
import { field } from '../fields.ts'
import { procedure } from '../house.ts'

/**
 * One pressing of a suggestion (督办): led by a leader, by the facing committee, by the street committee, or joined by
 * deputies. What was seen is recorded on the spot; it ends with a result.
 */
export const press = procedure({
  name: 'press',
  title: { zh: '督办', en: 'Pressing' },
  card: { title: 'title' },
  parties: {
    leader: one('person', '牵头领导', 'Leader'), committee: one('committee', '督办委员会', 'Committee'), deputies: many('deputy', '参与的代表', 'Deputies'),
  },
  open: {
    by: 'parent', to: 'going', tells: ['leader', 'committee', 'deputies', 'parent.leadUnit', 'parent.lead'],
    input: z.object({
      title: field(z.string(), '建议', 'Suggestion'),
      mode: field(z.enum(['leader', 'committee', 'street', 'deputies']), '方式', 'Mode'), leader: field(z.string().optional(), '牵头领导', 'Leader', { kind: 'person' }),
      committee: field(z.string().optional(), '委员会', 'Committee', { kind: 'committee' }), deputies: field(z.array(z.string()).optional(), '代表', 'Deputies', { kind: 'deputy' }), by: field(day.optional(), '督办到', 'Until'),
    }),
    names: { leader: 'leader', committee: 'committee', deputies: 'deputies' },
  },
  states: { going: open('督办中', 'Under way'), ended: fulfilled('督办结束', 'Ended'), withdrawn: final('建议已撤回', 'The suggestion was withdrawn') },
  papers: { material: { zh: '督办材料', en: 'Material' } },
  steps: {
    visit: {
      zh: '记一次督办', en: 'Record a visit or talk', from: 'going', by: ['leader', 'committee', 'deputies', 'personnel-committee'], mayBring: 'material', cites: ['SH-SUG:23', 'SH-SUG:25'],
      input: z.object({
        where: field(z.string().trim().min(1), '地点', 'Where'), present: field(z.string().trim().min(1), '参加人', 'Who was there', { hint: ['代表、单位负责人或工作人员', 'Deputies; the head of the unit or staff'] }),
        proposers: field(z.boolean(), '提建议的代表参加了', 'The proposing deputies took part'), found: field(z.string().trim().min(1), '看到的和商定的', 'What was seen and agreed', { long: true }),
      }),
      tells: ['parent.leadUnit', 'parent.lead'],
    },
    finish: { zh: '结束督办', en: 'End it', from: 'going', to: 'ended', by: ['leader', 'committee', 'personnel-committee'], input: z.object({ result: field(z.string().trim().min(1), '督办结果', 'Result', { long: true }) }), cites: 'SH-SUG:25', tells: ['parent.leadUnit', 'parent.lead', 'personnel-committee'] },
    withdrawn: { zh: '建议撤回', en: 'The suggestion is withdrawn', from: 'going', to: 'withdrawn', by: 'parent' },
  },
  clocks: { pressing: { zh: '督办期限', en: 'Until', after: 'open', on: 'open.by', until: 'finish', basis: 'practice', remind: [days(7)] } },
  rectify: 'personnel-committee',
})
