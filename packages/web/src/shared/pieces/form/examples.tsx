import type { Examples } from '../examples.ts'
import type { Schema } from './schema.ts'
import { StepForm } from './StepForm.tsx'

const answer: Schema = {
  type: 'object',
  required: ['day', 'signer', 'kind'],
  properties: {
    day: { type: 'string', format: 'date', 'x-text': { zh: '答复日期', en: 'Day of answer' } },
    signer: { type: 'string', 'x-text': { zh: '签发人', en: 'Signed by' }, 'x-hint': { zh: '由单位负责人签发。', en: 'The head of the unit signs.' } },
    places: { type: 'integer', minimum: 1, 'x-text': { zh: '改造数量', en: 'Places' }, 'x-unit': { zh: '处', en: 'places' } },
    kind: {
      type: 'string', enum: ['done', 'doing', 'planned', 'cannot', 'reference'], 'x-text': { zh: '类别', en: 'Kind' },
      'x-words': {
        done: { zh: '已经解决', en: 'Solved' }, doing: { zh: '正在解决', en: 'Being solved' }, planned: { zh: '列入计划', en: 'Planned' },
        cannot: { zh: '暂难解决', en: 'Not yet possible' }, reference: { zh: '留作参考', en: 'Noted' },
      },
      'x-hint': { zh: '正在解决，要写解决的时限', en: 'Being solved needs the day by which' },
    },
    manner: { type: 'string', enum: ['visit', 'letter'], 'x-text': { zh: '方式', en: 'Manner' }, 'x-words': { visit: { zh: '走访', en: 'Visit' }, letter: { zh: '书面', en: 'Letter' } } },
    text: { type: 'string', maxLength: 2000, 'x-text': { zh: '答复内容', en: 'Answer' } },
    months: { type: 'array', 'x-kind': 'months', items: { type: 'array' }, 'x-text': { zh: '月份', en: 'Months' } },
    promises: {
      type: 'array', 'x-text': { zh: '承诺', en: 'Promises' },
      items: {
        type: 'object', required: ['what'],
        properties: {
          what: { type: 'string', 'x-text': { zh: '做什么', en: 'What' } },
          until: { type: 'string', format: 'date', 'x-text': { zh: '到哪天', en: 'By' } },
        },
      },
    },
  },
}

export const examples: Examples = {
  name: 'StepForm',
  title: { zh: '一步的表', en: 'Step form' },
  wide: true,
  shown: {
    faults: { zh: '有错', en: 'With faults', of: () => (
      <StepForm
        schema={answer} verb="提交答复" draft="gallery.answer" onSubmit={() => undefined}
        start={{ day: '2018-06-01', places: 12, promises: [{ what: '公布清运时间' }], months: [[5, 7]] }}
        refused={[
          { path: ['day'], zh: '不能早于交办日 6月20日。例：2018年9月10日', en: 'Not before the assignment, 20 June. Example: 10 Sep 2018' },
          { path: ['signer'], zh: '没有填', en: 'Not filled in' },
        ]}
      />
    ) },
  },
}
