/** What suggestions in a district are about, and the words that tell. One text has none, one or several of them. */
const topics = {
  transport: /路面|人行道|道路|断头路|坑洼|地砖|井盖|路灯|照明|信号灯|红绿灯|斑马线|过街|天桥|路口|停车|车位|拥堵|公交|地铁|轨道交通|班次|末班|接驳|单车|自行车|非机动车|电动车|交警|违停|车道|限速|隔离|充电桩|共享汽车/,
  green: /绿化|行道树|公园|绿地|树木|补种|虫害|梧桐|落絮|草坪|花坛|树枝/,
  water: /饮水|供水|河道|水质|水箱|水管|雨污|排水|积水|水葫芦|黑臭|下水道|内涝|防汛/,
  waste: /垃圾|环卫|箱房|保洁|公厕|厕所/,
  nuisance: /噪声|噪音|扰民|油烟|扬尘|光污染|广场舞/,
  housing: /电梯|物业|业委会|业主|维修资金|旧改|动迁|外墙|楼道|安置房|租房|公租房|漏水|屋面/,
  elder: /养老|老年|老人|高龄|独居|助餐|食堂|助浴|认知障碍|敬老/,
  school: /幼儿园|托育|暑托|托班|学校|小学|中学|课后|学区|教育|校园|校外培训|学生|家长|儿童/,
  health: /医院|门诊|儿科|卫生(服务|中心|室)|医生|就医|医保|医疗|药房|看病|急救|AED|配药/,
  culture: /图书馆|文化馆|文化活动|阅览|博物馆|书店|演出|非遗|文物/,
  sport: /体育|健身|球场|游泳|步道/,
  fire: /消防|烟感|火灾|飞线|起火|灭火/,
  fraud: /诈骗|反诈|骗局/,
  market: /菜场|市场监管|食品安全|农贸|摊贩|小吃/,
  work: /就业|劳动|工资|津贴|社保|招聘|用工|骑手|快递|外卖/,
  business: /企业|招商|营商|租金|园区|孵化|专利|科技成果/,
  access: /残疾|无障碍|轮椅|坡道|盲道|扶手|手语/,
  court: /法院|诉讼|检察|庭审|立案|调解|法律援助/,
  money: /财政|预算|绩效|购买服务|审计|采购/,
  pets: /犬|宠物|流浪猫|养狗/,
  office: /台账|一网通办|热线|工单|信访|窗口|政务|档案|志愿/,
} as const satisfies Record<string, RegExp>

export type Topic = keyof typeof topics

/** The topics whose words stand in the text. */
export const topicsOf = (text: string): Set<Topic> => addTopics(new Set(), text)

/** Adds the text's topics to those that are known already, without looking for these again. */
export function addTopics(known: Set<Topic>, text: string): Set<Topic> {
  for (const topic of Object.keys(topics) as Topic[]) if (!known.has(topic) && topics[topic].test(text)) known.add(topic)
  return known
}

export const apart = (a: ReadonlySet<Topic>, b: ReadonlySet<Topic>): boolean => [...a].every(topic => !b.has(topic))
