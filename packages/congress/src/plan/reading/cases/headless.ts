import type { Case } from './case.ts'

export const headless: Case = {
  name: 'rows between commas that lost their head',
  text: `1,听取和审议区政府关于智慧城市建设情况的报告,4月,财经委
2,检查《中华人民共和国消防法》实施情况,6月,监察司法委
3,视察文旅重点项目,9月,教科文卫委
4,就物业管理开展专题询问,11月,城建环资委
`,
  gold: `
听取和审议专项工作报告|智慧城市建设|4|财经委
执法检查|《中华人民共和国消防法》|6|监察司法委
视察|文旅重点项目|9|教科文卫委
专题询问|物业管理|11|城建环资委
`,
}
