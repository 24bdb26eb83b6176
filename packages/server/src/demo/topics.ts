/** A suggestion of the demo: who raised what, so many days ago, and how far it came. */
export interface Topic {
  readonly deputy: string
  readonly with?: readonly string[]
  readonly title: string
  readonly body: string
  readonly where: string
  readonly unit: string
  readonly co: readonly string[]
  readonly parts?: readonly { readonly unit: string; readonly content: string }[]
  readonly facing: string
  readonly ago: number
  readonly publish?: false
  readonly upTo?: 'draft' | 'submitted' | 'accepted' | 'assigned' | 'returning' | 'handling' | 'relayed'
  readonly extended?: true
  readonly answer?: {
    readonly result: 'solved' | 'being-solved' | 'planned' | 'reference'
    readonly text: string
    /** What, by which measure, by the how-manieth day, proven how. */
    readonly promises: readonly (readonly [what: string, measure: string, days: number, proof: string])[]
    readonly after?: number
  }
  readonly late?: true
  readonly rating?: readonly [attitude: 'satisfied' | 'basically' | 'not-satisfied', result: 'satisfied' | 'basically' | 'not-satisfied', reasons?: string]
  readonly added?: readonly string[]
}

/** Written for the demo; places are invented. */
export const topics: readonly Topic[] = [
  {
    deputy: 'deputy-039', with: ['deputy-040', 'deputy-041'], title: '关于加快望江地区老旧小区生活垃圾分类投放点改造的建议', where: '望江街道 望江二村', unit: 'greening', co: ['housing'], facing: 'urban', ago: 105,
    body: '望江地区老旧小区的分类投放点多数建成五年以上，棚顶破损、没有洗手处，夏天异味扰民。建议：一、分批改造，先改居民意见集中的十二处；二、公布每处的清运时间；三、改造方案先听居民意见。',
    answer: { result: 'being-solved', text: '已将望江地区十二处投放点列入年度维护项目，分两批实施：第一批六处九月底前完工，第二批六处年底前完工。由我局环卫科负责，联系人顾工。', promises: [['改造十二处投放点', '列入年度维护项目，分两批实施', 230, '完工照片、验收单'], ['公布每处清运时间', '在投放点和小区公告栏公示', 190, '公示照片']] },
    rating: ['satisfied', 'not-satisfied', '只答应改造，没有说清运时间。'], added: ['civil'],
  },
  {
    deputy: 'deputy-042', with: ['deputy-043'], title: '关于在清溪路学校门口增设过街信号灯的建议', where: '清溪路 实验小学', unit: 'police', co: ['transport'], facing: 'legal', ago: 180,
    body: '清溪路实验小学门口没有过街信号灯，上学放学时段车流大，家长自发护送。建议增设按钮式信号灯，并在高峰时段安排人员疏导。',
    answer: { result: 'solved', text: '已于开学前在清溪路实验小学门口安装按钮式过街信号灯，高峰时段安排两名辅警疏导。设施养护由交警支队设施科负责。', promises: [] },
    rating: ['satisfied', 'satisfied'],
  },
  {
    deputy: 'deputy-044', title: '关于延长社区卫生服务中心夜间门诊时间的建议', where: '桐荫社区卫生服务中心', unit: 'health', co: [], facing: 'culture', ago: 150,
    body: '上班族和学生白天就诊不便。建议在人口集中的三个社区卫生服务中心试行夜间门诊到二十一时，先开全科和儿科。',
    answer: { result: 'planned', text: '拟从明年一季度起，在桐荫、南浦两个中心试行夜间门诊到二十一时，先开全科；儿科视医师配备再定。由医政科负责。', promises: [['两个中心试行夜间门诊', '调整排班，新增四名医师', 330, '门诊公告']] },
    rating: ['satisfied', 'basically'],
  },
  {
    deputy: 'deputy-045', with: ['deputy-046', 'deputy-047', 'deputy-048'], title: '关于规范住宅小区电动自行车充电设施建设和管理的建议', where: '枫桥街道', unit: 'housing', co: ['emergency', 'market'], facing: 'urban', ago: 110, extended: true,
    body: '部分小区充电设施不足，飞线充电屡禁不止。建议明确建设责任，统一收费公示，年内消除无充电设施的小区。',
    parts: [{ unit: 'planning', content: '新建充电设施的用地和规划手续' }],
  },
  {
    deputy: 'deputy-049', title: '关于增加社区托育点的建议', where: '百花街道', unit: 'education', co: ['civil', 'health'], facing: 'culture', ago: 70, upTo: 'handling',
    body: '三岁以下托育供给不足，双职工家庭压力大。建议利用腾退的社区用房增设托育点，公布名额和收费。',
  },
  {
    deputy: 'deputy-050', title: '关于改善枫桥河沿岸步道照明的建议', where: '枫桥河步道', unit: 'water', co: ['greening'], facing: 'urban', ago: 26, upTo: 'handling',
    body: '枫桥河步道东段夜间照明不足，老人夜间散步不便。建议补装路灯，修复破损路面。',
  },
  {
    deputy: 'deputy-051', title: '关于优化长亭路与石门路交叉口信号配时的建议', where: '长亭路口', unit: 'transport', co: [], facing: 'urban', ago: 12, upTo: 'returning',
    body: '该路口早高峰左转排队长。建议优化信号配时，增设左转待转区。',
  },
  {
    deputy: 'deputy-052', title: '关于新泾地区增设公共体育设施的建议', where: '新泾街道', unit: 'sports', co: ['greening'], facing: 'culture', ago: 9, upTo: 'assigned',
    body: '新泾地区缺少免费运动场地。建议利用桥下空间和公园边角地增设球场和健身步道。',
  },
  {
    deputy: 'deputy-053', with: ['deputy-054'], title: '关于在临湖站增设轨道交通出入口的建议', where: '临湖站', unit: 'transport', co: [], facing: 'urban', ago: 40, upTo: 'relayed',
    body: '临湖站只有一个出入口，早高峰拥挤。建议增设东侧出入口。',
  },
  {
    deputy: 'deputy-055', title: '关于加强沿街餐饮油烟治理的建议', where: '松陵路', unit: 'environment', co: ['market'], facing: 'urban', ago: 5, upTo: 'accepted',
    body: '松陵路沿街餐饮油烟直排，居民不敢开窗。建议开展专项检查，督促安装净化设施，公布检查结果。',
  },
  {
    deputy: 'deputy-056', title: '关于为独居老人加装一键呼叫装置的建议', where: '竹园街道', unit: 'civil', co: [], facing: 'social', ago: 2, upTo: 'submitted',
    body: '独居老人突发疾病难以及时发现。建议为八十岁以上独居老人免费加装一键呼叫装置，并与社区值守联通。',
  },
  {
    deputy: 'deputy-039', with: ['deputy-040'], title: '关于望江菜场周边停车秩序的建议', where: '望江菜场', unit: 'transport', co: [], facing: 'urban', ago: 1, upTo: 'draft',
    body: '望江菜场周边早市停车混乱，占用盲道。建议划设限时停车位，早市时段安排人员疏导。',
  },
  {
    deputy: 'deputy-057', with: ['deputy-058'], title: '关于修复南浦路人行道破损路面的建议', where: '南浦路', unit: 'construction', co: [], facing: 'urban', ago: 200,
    body: '南浦路人行道多处破损，雨天积水，老人多次绊倒。建议年内完成修复，并建立巡查养护制度。',
    answer: { result: 'being-solved', text: '已安排分段修复，五个月内完成南浦路全线人行道修复；建立每月巡查制度。由市政养护科负责。', promises: [['修复南浦路人行道', '分三段施工', 150, '完工照片、验收单']] },
    late: true, rating: ['basically', 'basically'],
  },
]
