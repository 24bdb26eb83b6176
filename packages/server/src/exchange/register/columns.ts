/** Where a column of the register lives in a matter. */
type Place =
  | { readonly number: true }
  | { readonly note: string }
  | { readonly state: true }
  /** What a step said; the first of several that said it counts on the way out, the first named is told on the way in. */
  | { readonly said: readonly string[]; readonly field: string }
  /** The day on which a step was taken. */
  | { readonly day: readonly string[] }
  | { readonly party: string }
  | { readonly signed: string }

type Kind = 'text' | 'day' | 'word' | 'yes' | 'person' | 'people' | 'organ' | 'organs'

export interface Column {
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly kind: Kind
  readonly at: Place
  readonly needed?: true
  /** What offices write over such a column. */
  readonly called: readonly string[]
  /** What offices write for a value, beside its own word. */
  readonly words?: Readonly<Record<string, readonly string[]>>
}

const grades = { satisfied: ['很满意', '非常满意'], basically: ['较满意', '比较满意', '一般'], 'not-satisfied': ['不太满意', '很不满意'] } as const

/** The columns of the register of suggestions: the same for what is brought in and what is given out. */
export const suggestionColumns: readonly Column[] = [
  { key: 'id', zh: '标识', en: 'Key', kind: 'text', at: { note: 'key' }, called: ['系统编号', '唯一标识', '主键', 'ID'] },
  { key: 'session', zh: '届次', en: 'Session', kind: 'text', at: { note: 'session' }, called: ['届次会议', '会议届次', '届别', '会议', '届期', '年度'] },
  { key: 'number', zh: '编号', en: 'Number', kind: 'text', at: { number: true }, called: ['建议编号', '建议号', '件号', '案号', '提案号', '文号'] },
  { key: 'title', zh: '标题', en: 'Title', kind: 'text', at: { said: ['open', 'reword'], field: 'title' }, needed: true, called: ['建议标题', '建议名称', '案由', '题目', '名称', '建议题目'] },
  { key: 'body', zh: '正文', en: 'Body', kind: 'text', at: { said: ['open', 'reword'], field: 'body' }, called: ['建议内容', '内容', '主要内容', '建议正文', '建议全文'] },
  { key: 'lead', zh: '领衔代表', en: 'Lead deputy', kind: 'person', at: { party: 'lead' }, needed: true, called: ['领衔人', '代表姓名', '提出人', '建议人', '提建议代表', '姓名', '代表', '领衔'] },
  { key: 'signers', zh: '联名代表', en: 'Signers', kind: 'people', at: { signed: 'signers' }, called: ['联名人', '附议人', '附议代表', '联名', '附议'] },
  { key: 'submitted', zh: '提出日期', en: 'Submitted on', kind: 'day', at: { day: ['submit'] }, needed: true, called: ['提出时间', '提交日期', '提交时间', '收到日期', '收件日期', '受理日期', '日期'] },
  { key: 'assigned', zh: '交办日期', en: 'Assigned on', kind: 'day', at: { day: ['assign', 'distribute', 'decide'] }, called: ['交办时间', '分办日期'] },
  {
    key: 'channel', zh: '承办系统', en: 'Handled within', kind: 'word', at: { said: ['assign', 'distribute', 'decide'], field: 'channel' }, called: ['系统', '办理系统', '归口'],
    words: { government: ['政府', '区政府', '政府部门'], court: ['区法院', '人民法院'], procuratorate: ['区检察院', '人民检察院'], congress: ['人大', '人大机关'], other: ['其他', '党群', '党群系统'] },
  },
  { key: 'leadUnit', zh: '主办单位', en: 'Lead unit', kind: 'organ', at: { party: 'leadUnit' }, called: ['主办', '承办单位', '主办部门', '办理单位', '承办部门'] },
  { key: 'coUnits', zh: '会办单位', en: 'Co-handling units', kind: 'organs', at: { party: 'coUnits' }, called: ['会办', '协办单位', '协办', '会办部门'] },
  { key: 'facing', zh: '对口专工委', en: 'Facing committee', kind: 'organ', at: { party: 'facing' }, called: ['对口委员会', '对口部门', '联系专工委', '督办专工委'] },
  { key: 'answered', zh: '答复日期', en: 'Answered on', kind: 'day', at: { day: ['answer'] }, called: ['答复时间', '办复日期', '办复时间', '复文日期'] },
  {
    key: 'result', zh: '办理结果', en: 'Result', kind: 'word', at: { said: ['answer'], field: 'result' }, called: ['结果', '结果分类', '办理类别', '答复类别', '办理结果类别', '类别'],
    words: {
      solved: ['已解决', '已采纳', '解决或采纳', '已解决或采纳', '已经解决', '采纳', 'A', 'A类'], 'being-solved': ['正在办理', '正在解决中', 'B', 'B类'],
      planned: ['列入计划', '计划逐步解决', '列入计划解决', '拟解决', 'C', 'C类'], reference: ['仅作参考', '作参考', '参考', '留作参考或解释说明', '解释说明', 'D', 'D类'],
    },
  },
  { key: 'answer', zh: '答复正文', en: 'Answer', kind: 'text', at: { said: ['answer'], field: 'text' }, called: ['答复内容', '答复', '答复意见', '办理情况', '复文'] },
  { key: 'rated', zh: '评价日期', en: 'Rated on', kind: 'day', at: { day: ['rate'] }, called: ['评价时间', '反馈日期'] },
  { key: 'attitude', zh: '对态度的评价', en: 'Attitude', kind: 'word', at: { said: ['rate'], field: 'attitude' }, called: ['态度', '办理态度', '态度评价', '对办理态度'], words: grades },
  { key: 'outcome', zh: '对结果的评价', en: 'Result as rated', kind: 'word', at: { said: ['rate'], field: 'result' }, called: ['满意度', '代表评价', '结果评价', '评价', '评价结果', '满意情况', '代表满意度', '对办理结果'], words: grades },
  { key: 'reasons', zh: '评价的具体意见', en: 'Reasons', kind: 'text', at: { said: ['rate'], field: 'reasons' }, called: ['具体意见', '不满意原因', '反馈意见', '代表意见'] },
  { key: 'closed', zh: '办结日期', en: 'Closed on', kind: 'day', at: { day: ['close'] }, called: ['办结时间', '结案日期', '完成日期'] },
  { key: 'state', zh: '状态', en: 'State', kind: 'word', at: { state: true }, called: ['办理状态', '办理进度', '进度', '当前状态'], words: { closed: ['已办结', '结案', '已结案'], handling: ['在办', '正在办'], answered: ['已办复', '办复'] } },
  { key: 'publish', zh: '同意内容公开', en: 'May be published', kind: 'yes', at: { said: ['open', 'reword'], field: 'publish' }, called: ['是否公开', '公开', '可否公开', '是否同意公开', '内容公开'] },
]

/** What a register says where its columns are silent and the matter must say something. */
export const unsaidAnswer = '登记册未载答复正文。'
export const unsaidBody = '登记册未载正文。'
