/** What the pages of suggestions, units and the four facts say, in Chinese. */
export const suggestionZh = {
  factsSaid: {
    nth: '第 {{n}} 次', and: '，', due: '应在 {{day}} 前', dueLate: '应在 {{day}} 前，已超期', again: '{{day}} 前再次答复', againLate: '再次答复已过 {{day}}', promises: '{{n}} 项', afterAnswer: '答复后才有', noPromise: '答复没有列承诺',
    nextDue: '最近一项 {{day}} 到期', lateSince: '最早一项 {{day}} 已到期', allKept: '都已兑现', checking: '待告知代表、核实', early_one: '早 {{count}} 天', early_other: '早 {{count}} 天', late_one: '晚 {{count}} 天', late_other: '晚 {{count}} 天', onTheDay: '当天', result: '结果', attitude: '态度', notKnown: '尚未评价，或尚不公开',
  },
  nav: { 'special-report': '专项报告', 'annual-plan': '年度计划', suggestion: '代表建议', motion: '议案', opinion: '群众意见', promise: '承诺', 'co-handling': '会办', 'lead-part': '分办', 'handling-year': '办理年度' },
  desk: {
    title: '代表建议', all: '全部建议', label: '代表建议的工作台', screening: '审查受理', transfer: '交办', arbitration: '退回和裁定', clocks: '时限', press: '督办', facts: '四项统计', reports: '办理情况报告',
    none: { screening: '没有待审查的建议', transfer: '没有待交办的建议', arbitration: '没有退回或待裁定的建议', press: '没有在办的督办', clocks: '没有在走的时限' },
    noneSays: { screening: '代表提交以后就会出现在这里，最急的在最上面。', transfer: '受理以后就会出现在这里，等着交给承办单位。', arbitration: '承办单位申请退回，或有分歧提请裁定时，就会出现在这里。', press: '在建议的页上办“督办”，就会出现在这里。', clocks: '交办、签收以后起算的时限都在这里。' },
    one: '第 {{n}} 件，共 {{total}} 件', lead: '领衔', signed: '联名', withUnits: '希望的承办单位', publish: '同意内容公开', notPublish: '不同意公开', handed: '{{day}} 提交', grounds: '不予受理的情形，逐条对照', groundsSays: '检查提示，只供参考，由您判断。', nothingFound: '检查没有发现疑问。', checkSays: '签发前的提示，只供参考', hollow: '这份答复像是没有说事',  open: '看整页', keys: '上一件、下一件', read: '正文', reason: '退回的理由', dispute: '分歧', unit: '承办单位', empty: '选左边的一件',
    units: '承办单位', findUnit: '找单位', noUnit: '没有这个单位', asLead: '主办', asCo: '会办', inHand: '在办 {{n}} 件', chosen: '这样交办', lead1: '主办单位', co: '会办单位', choose: '选左边一件，再选主办和会办单位；也可以把它拖到单位上。', dropLead: '拖到这里作主办', proposed: '推荐的单位', proposedSays: '由权责清单和往年的件算出，只供参考。', noProposal: '这件没有可推荐的单位。', because: '依据', cases: '往年同类', duties: '权责', clue: '正文提到', drop: '去掉', wished: '代表希望',
    until: '到', within: '{{n}} 天内', anyDay: '全部', onlyLate: '只看超期', clock: '时限', whose: '由谁', matter: '事项', day: '日子', why: '依据', of: '所属建议', extended_one: '延长过 {{count}} 次', extended_other: '延长过 {{count}} 次', mostShown: '只列出最早的 5000 个。',
    mode: '方式', presser: '督办的人', lastVisit: '最近一次', visits: '看到的和商定的', noVisit: '还没有记过',
  },
  stats: {
    title: '{{year}} 年代表建议四项统计', allTitle: '历年代表建议四项统计', says: '答复、承诺、兑现、满意各是各的，不合成一个数。单位按名称排列，不排名次。', year: '年度', allYears: '历年', unit: '主办单位', total: '合计', counted: '交办', answered: '答复', inTime: '按时', late: '逾期', waiting: '未答复', overdue: '现已超期',
    classes: '办理结果', promised: '承诺', kept: '已兑现', open: '未兑现', openLate: '其中超期', satisfied: '评价', rated: '已评价', dissatisfied: '不满意', none: '还没有交办的建议', noneSays: '交办给承办单位以后，四项就从卷宗里算出来。', csv: '导出 CSV', json: '导出 JSON', headline: '{{counted}} 件已交办，{{answered}} 件已答复，{{inTime}} 件按时；{{promised}} 项承诺兑现 {{kept}} 项。', ratingSays: '评价只算您可以看到的：承办单位要等再次办理或办结。', byYear: '各年', share: '占 {{share}}%',
  },
  unitDesk: {
    title: '本单位的代表建议', nothing: '现在没有要本单位办的', nothingSays: '交办、会办和到期的承诺会出现在这里，最急的在最上面。', of: '建议：{{title}}', from: '{{who}} 提出', none: '这一类没有', cannot: '这一步现在不由您办，或还不到时候。', drafted: '{{who}} {{day}} 拟好', other: '其他待办', openPage: '看整页', closeForm: '收起',
  },
  report: {
    title: '办理情况报告', says: '由卷宗里的事实写成，每个数都能看到是哪几件。', midYear: '年中', yearEnd: '全年', make: '写成文档', page: '看页面', download: '下载 .docx', year: '年度', none: '这一年还没有交办的建议', rows: '看这 {{n}} 件', asOf: '截至 {{day}}', letters: '交办通知和答复函在每件建议的“文书”里，由同一套格式写成。',
  },
} as const
