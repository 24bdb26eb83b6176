import type { Case } from './case.ts'

export const noPlan: Case = {
  name: 'a text that is no plan',
  text: `会议通知

定于本周五下午召开全体职工大会，请各部门准时参加，会后组织大扫除。食堂当天晚餐供应时间不变。
`,
  gold: ``,
}
