import { suggestionZh } from './suggestion.zh.ts'

/** Every sentence of the office console in Chinese; `en.ts` has the same keys. */
export const zh = {
  ...suggestionZh,
  name: '直通',
  comma: '、', dot: '·',
  fullStop: '。',
  colon: '：',
  or: '，或 ',
  yes: '是',
  no: '否',
  do: {
    close: '关闭', again: '再试一次', remove: '去掉', less: '收起', cancel: '不改了', save: '存下', open: '打开', add: '加上', more: '还有', print: '打印', back: '返回', copy: '抄下',
  },
  rail: {
    notices: '消息', label: '主导航', menu: '目录', home: '待办', year: '全年', plan: '读工作要点', people: '人和职务', settings: '设定', account: '我的账号', elder: '长辈版', plain: '标准版', other: 'English',
    signOut: '退出', acting: '代 {{who}} 至 {{until}}', actingOpen: '代 {{who}}', skip: '跳到正文', waiting: '正在重新连上，这一页可能不是最新的',
  },
  search: {
    placeholder: '搜事项、人、文书、条文；拼音首字母和编号都行', label: '搜索', title: '搜索', none: '没有找到“{{q}}”', noneSays: '换个词，或只写其中两三个字；编号、拼音首字母也能找到。您不能看的事不会出现在这里。',
    total: '{{n}} 条', atLeast: '{{n}} 条以上', all: '看全部结果', what: '写两三个字就能找', whatSays: '事项、人、文书、条文都在这里找。',
    kind: { matter: '事项', person: '人', organ: '机关', paper: '文书', law: '条文' },
  },
  why: {
    label: '为什么是这一天', title: '为什么是 {{day}}', calendar: '逐日数的日历', start: '起', makeUpMark: '班', todayMark: '今',
    week: { mo: '一', tu: '二', we: '三', th: '四', fr: '五', sa: '六', su: '日' },
    gap: '……中间 {{n}} 周……',
    forward: { day: '，次日起数 {{n}} 天。', workingDay: '，次日起数 {{n}} 个工作日。', month: '，满 {{n}} 个月。' },
    backward: { day: '，往前数 {{n}} 天。', workingDay: '，往前数 {{n}} 个工作日。', month: '，往前数 {{n}} 个月。' },
    setBy: '{{day}}的“{{step}}”写明了这件事要办到哪一天，不用数日子。', given: '，日期由办理的一步写定。',
    skipped: '不计', weekends: '周末 {{n}} 天', counted: '计入', madeUp: '调休上班', rest: '遇休', restDay: '到期日是休息日，之后第一个工作日是 {{day}}',
    provisional: '暂定', provisionalSays: '这一年的放假安排还没有录入，先只扣周末；录入后重新计算。',
    then: '期满', extended: '延长', notExtended: '没有延长过', extendedFrom: '原为 {{days}}', lateMark: '记号', lateSays: '曾经超期，记号留着', ends: '办到', nDays: '，{{n}} 天',
  },
  clock: { title: '时限', none: '现在没有时限', noneSays: '办了起算时限的一步，这里就会出现期满的日子。' },
  next: { label: '下一步', none: '没有下一步。' },
  similar: { title: '相似事项', asking: '正在比对', reading: '系统刚启动，正在读以前的事项', none: '没有找到相似的', failed: '没有比成，不影响提交', count: '{{count}} 件，供参考', merge: '可能是同一件', place: '同一地点：{{what}}', unit: '同一单位：{{what}}', named: '“{{here}}”即“{{there}}”', outcome: '{{day}} {{what}}' },
  facts: { answered: '答复', promised: '承诺', delivered: '兑现', satisfied: '满意' },
  refused: { now: '现在不能：', you: '您不能：', answer: '没有办成，什么都没有改动' },
  loading: { now: '正在取', long: '还在取，比平时慢。可以先去别的页，回来时会在这里。' },
  fault: {
    refused: '看不到', unreached: '和服务器的连接断了', unreachedSays: '写的都在本机，连上后再试。', page: '这一页没有打开', pageSays: '已写的内容还在本机。请再试一次，还不行就告诉管理员。', number: '编号 {{id}}',
  },
  record: {
    title: '卷宗', count: '{{n}} 条', entered: '录入', enteredOn: '{{day}} 补录', takenBack: '已撤回', onBehalf: '代录', by: '{{whom}} 口述，{{who}} 记录', vote: '按表决结果，{{who}} 记录', more: '详细', early_one: '比期限早 {{count}} 天', early_other: '比期限早 {{count}} 天', late_one: '比期限迟 {{count}} 天', late_other: '比期限迟 {{count}} 天', onTheDay: '正在期限那天', earlier: '更早的 {{n}} 条',
    none: '{{n}} 条记录中没有文书', papersOnly: '只看文书', allEntries: '看全部', verified: '链已核对', sealed: '，封存至 {{day}}', broken: '链对不上，请告诉管理员', redacted: '{{n}} 处内容已依规定隐去', seq: '第 {{n}} 条',
    nParts: '{{n}} 部分',
    kind: { step: '步骤', open: '立项', anchor: '定日', rectify: '更正', redact: '隐去', leave: '离任', takeover: '接续', recount: '重算', law: '依法' },
  },
  paper: { version: '第 {{n}} 稿', noFile: '没有附文件', signed: '{{who}} 签发', public: '公开', download: '下载 .docx', sealed: '已盖章', title: '文书' },
  pick: { person: '写姓名或拼音首字母', nobody: '没有这个人', organ: '写机关名', noOrgan: '没有这个机关', matter: '写题目、编号或拼音首字母', noMatter: '没有这件事', day: '选日期', one: '请选择', allYear: '全年', noMonth: '都不选' },
  receipt: { title: '回执', number: '编号', code: '查询码', where: '查询网址', issue: '出具回执', again: '换发', says: '代录的，出具回执交给提意见人，凭它查办理情况。再出具一次，前一张作废。', once: '请现在抄下或打印交给本人：离开这一页就不再显示，系统只存校验值。' },
  file: { choose: '选文件', other: '换一个文件', sending: '正在上传' },
  form: {
    faults_one: '有 {{count}} 处没填好，还没有提交', faults_other: '有 {{count}} 处没填好，还没有提交', optional: '可不填', example: '例：{{example}}', add: '加一项', nth: '{{label}} 第 {{n}} 项', sending: '正在提交', kept: '{{time}} 已存在本机，未提交。',
  },
  findings: { none: '没有发现姓名、电话、住址或密级标记。公布前仍请通读一遍。', look: '看公布的文本里有什么', looking: '正在看', keep: '留着', mask: '隐去', count: '发现 {{n}} 处，逐处选定', again: '再看一遍', wait: '先写好公布的文本' },
  list: { columns: '列', export: '导出这一页', exportAll: '导出全部', views: '常用的看法', saveView: '存下现在的看法', viewName: '起个名字', dropView: '去掉这个看法', count: '{{n}} 件', atLeast: '{{n}} 件以上', page: '第 {{n}} 页', previous: '上一页', next: '下一页', size: '每页' },
  gallery: { title: '反复出现的部件', says: '每个部件只做一次，三张面孔共用。右上角是代码里的名字。' },
  sign: {
    title: '登录', user: '用户名', password: '密码', enter: '登录', passkey: '用通行密钥登录', oidc: '用{{name}}登录', code: '验证码', codeSays: '打开验证器，写上六位数字。', codeEnter: '核对', backup: '用备用码', failed: '没有登录成', wrong: '用户名或密码不对。连错几次会暂时锁住，忘了密码请找管理员重设。',
    wrongCode: '验证码不对或已过期，请看验证器上最新的六位数字。', demo: '演示用的用户名和密码在启动时的终端里。', expired: '登录已过期，请重新登录，写的内容还在本机。', first: '第一位管理员', firstSays: '这个链接只能用一次。设好用户名和密码，就由您来开始。', again: '再写一遍密码', differ: '两遍密码不一样', create: '设好并登录', name: '姓名', noPasskey: '这个浏览器没有给出通行密钥，请改用密码。',
    keep: '在这台机器上保持登录', short: '密码至少 {{n}} 个字符', congress: '选一个人大', noCongress: '您在这里还没有职务', firstCongressLine: 'npx zhitong congress add xuhui --name 徐汇区人民代表大会 --head 顾晓雯 --username head', firstCongress: '还没有人大，或者您还没有职务', firstCongressSays: '在装了直通的机器上运行下面这一行，换成你们的名称和第一位办公室主任；它会给出这位主任的登录链接。已经建好的，请那里的办公室给您职务。', noCongressSays: '请让管理员给您一个职务，再回来登录。', code_title: '新人大的代号',
  },
  account: {
    title: '我的账号', unknownDevice: '没有说明的程序', sessions: '登录着的地方', thisOne: '就是这里', end: '让它退出', endOthers: '让别处都退出', password: '改密码', current: '现在的密码', next: '新密码', change: '改密码', changed: '密码改好了，别处都已退出。', since: '{{day}} 登录', roles: '我的职务', until: '至 {{day}}', from: '{{day}} 起', delegatedBy: '受 {{who}} 委托',
    passkeys: '通行密钥', addPasskey: '加一个通行密钥', totp: '验证器', totpOn: '已开', totpOff: '未开', totpStart: '开验证器', totpSays: '在验证器里输入这一串，再写上它显示的六位数字。', totpDone: '开好了。备用码只显示这一次，请抄下：', totpStop: '关掉验证器', noSessions: '没有别的地方', noPasskeys: '还没有通行密钥',
  },
  home: {
    title: '等我办的', all: '全部', mine: '我的', acting: '代{{who}}', byMatter: '按事项', overdue: '已超期', today: '今天', tomorrow: '明天', noDay: '不限日子', noDaySays: '没有期限', later: '{{month}}以后还有 {{n}} 件', showAll: '都看',
    looseMore: '另 {{n}} 件没有期限的', empty: '现在没有等您办的', emptySays: '别人办到该您的一步，就会出现在这里，最急的在最上面。', first: '先从工作要点开始', firstSays: '把年度工作要点放进来，读成事项、通过以后，全年的事就会按期出现在这里。', others: '等别人办的', moved: '近来的动静', noOthers: '没有', noMoved: '还没有', moreOthers: '另 {{n}} 件',
    keys: { move: '上下', open: '打开', aside: '先放一放' }, aside: '先放着 {{n}} 件，明天再说', back: '都拿回来', onBehalf: '代',
  },
  year: {
    title: '{{year}}年度工作要点', board: '{{year}}年', rows: '行', view: '看', byForm: '监督形式', byCommittee: '专工委', byLeader: '领导', asYear: '年', goesOn: '接着办：', asMonths: '月', asTable: '表', text: '看原文', source: '看卷宗', public: '公开页', print: '打印',
    head: '{{total}} 项中 {{ended}} 项已有结果', lateHead: '，{{n}} 项超期', ended: '有结果', endedSays: '通过、答复或公布', going: '在办', goingSays: '有活动和材料', ahead: '未到期', late: '超期', dropped: '不办',
    days: '接下来的法定日子', noDays: '今年没有还没到的法定日子', met: '已办', today: '今天', legendEnded: '已有结果', legendGoing: '在办，有材料', legendSoon: '临近', legendLate: '超期', legendAhead: '未到期',
    legend: '横线是计划起止月份；进度只认通过的决议、收到的报告、公布的文书，不认填报的百分比。', none: '{{year}}年还没有工作要点', noneSays: '把工作要点的文件放进来，读成事项，通过以后全年就在这一张板上。', read: '读工作要点', other: '没有分类', noOwner: '还没有人', noMonth: '没有月份',
    replan: '改期', replanTitle: '改“{{title}}”的月份', replanTo: '改到', replanSays: '拖到别的月份，或用键盘选。改期记入卷宗，原来的月份留着。', moveHint: '按 M 改期', planned: '计划 {{months}}', papers: '材料 {{n}} 份', endedBelow: '办结 {{n}} 件', vote: '赞成 {{yes}}，反对 {{no}}，弃权 {{abstain}}', previous: '上一年', next: '下一年', hold: '还不能改期', choose: '选月份', filter: '筛选', allForms: '全部形式', allCommittees: '全部专工委', allStates: '全部进度', filtered: '只看其中 {{n}} 项', clear: '不筛选', of: '{{form}}，{{months}}，{{state}}',
    columns: { item: '号', title: '事项', form: '形式', committee: '牵头', months: '月份', state: '进度', due: '时限', evidence: '材料' },
  },
  reader: {
    title: '读工作要点', crumb: '文书', drop: '把工作要点的文件拖到这里', dropSays: 'Word、PDF、纯文本、网页、表格都行，不超过 20 MB。先读，不入册：您核对以后才记入卷宗。', choose: '选文件', reading: '正在读 {{name}}', items: '项', checked: '已核对', open: '处存疑待定', noOpen: '没有存疑',
    save: '存为草稿', register: '全部入册', notYet: '还不能入册：', doubtsOpen: '存疑 {{letters}} 未定。', noItems: '还没有事项。', source: '原文', chars: '{{n}} 字', read: '{{ms}} 毫秒读完', another: '换一个文件', doubts: '存疑', doubtsCount: '{{all}} 处，{{open}} 处待定', list: '事项', printed: '原文', readAs: '读作', accept: '采纳“{{reading}}”', rewrite: '改写', keep: '保留原样', taken: '已采纳', rewritten: '已改写', kept: '保留原样', undo: '重来', writeIt: '改写成', done: '改好', fold_one: '{{count}} 段，没有工作事项', fold_other: '{{count}} 段，没有工作事项',
    form: '形式', subject: '事项', organ: '报告或受检的机关', committee: '牵头', months: '月份', laws: '法规', change: '变更', was: '原为 {{was}}', note: '引文与原文逐字相同，第 {{from}}—{{to}} 字。', hand: '这一项由您加上。', edit: '改', remove: '去掉', addFromText: '＋ 用选中的文字加一项', addHelp: '选中左边的文字，按 ＋ 加一项',
    removed: '已去掉“{{title}}”。', bringBack: '拿回来', discardSure: '这份读好的和改过的都会去掉。换一个文件吗？', inRoster: '{{words}}（{{name}}）', changedSays: '改过的还没有记入卷宗。', openReader: '到读工作要点的页上办', unreadSays: '原文没有随这件事留着，只有读出的事项。', uncheckedSays: '其中 {{n}} 项还没有人核对过。', steps: '可以办的', continue: '接着读 {{title}}', plans: '已立的工作要点', which: '立哪一种', keys: { space: '空格', move: '上下', edit: '改', remove: '去掉', add: '从选中文字加' }, none: '原文中没有读出事项', noneSays: '选中左边的文字，按 ＋ 加上；或者换一份文件。', change_postponed: '推迟', change_cancelled: '取消', change_added: '新增', change_merged: '合并', kind: '种类', year: '年度', planTitle: '标题', adopted: '通过日期', saved: '已记入卷宗', draftKept: '草稿存在本机，{{time}}', discard: '不要这份草稿', check: '核对过了', unchecked: '未核对', correct: '更正已立的 {{title}}', asNew: '立新的工作要点', registerSays: '入册后由审议、主任会议、常委会逐步通过。', warnings: '读的时候注意到', wrongYear: '这份文件写的是 {{year}} 年，今年是 {{now}} 年。是这一年的再入册。',
    columns: { n: '号', form: '形式', subject: '事项', committee: '牵头', months: '月份' },
  },
  matter: {
    led: '牵头', confirmFound: '要公开的内容里有这些。逐处核对，确可公开的打勾，再提交', number: '第 {{n}} 号', apply: '适用', steps: '可以办的', noSteps: '现在没有您要办的', noStepsSays: '下一步由别人来办，办了这里就会变。', refused: '不能的步骤', people: '办的人', related: '相关', children: '下面的事项', papers: '文书', anchors: '定下的日子', notSet: '未定', public: '内容公开', parent: '属于', record: '记入卷宗', stale: '刚才有人办了一步，下面已是最新的，写的还在。', taken: '已记入卷宗', more: '日子和代录', moreDay: '办的日子', signed: '联名', andMore: '等{{n}}人', day: '办的日子', lateGround: '补记的理由', onBehalf: '替谁记', brings: '要有的文书', signer: '签发人', count: '表决结果',
    counts: { members: '全体组成人员', present: '出席', for: '赞成', against: '反对', abstain: '弃权', unpressed: '未按', void: '废票' }, rectify: '更正', rectifyTo: '退回到', rectifyWhy: '为什么更正', rectifyDo: '记入更正', rectifySays: '原来的记录留着，另记一条更正。', redact: '隐去', setAnchor: '定日子', anchorDay: '哪一天', anchorGround: '为什么改', ended: '已了结', opened: '立项', all: '全部 {{n}} 件', moreSteps: '其他', since: '办理中', nobody: '未定', told: '写下的', copyLink: '抄下地址', copied: '已抄下',
    redactField: '隐去哪一处', redactGround: '依据什么', redactDo: '隐去内容', redactSays: '内容隐去后不能恢复；留下它曾经存在的记录和哈希。',
  },
  matters: { title: '事项', empty: '没有符合的事项', emptySays: '换个筛选，或者从工作要点开始立项。', open: '立一件', all: '全部', state: '状态', form: '形式', year: '年度', committee: '专工委', owner: '经手', q: '题目里有', openOnly: '未了结', final: '已了结', late: '只看超期', openTitle: '立一件{{what}}',
    columns: { number: '号', title: '事项', state: '状态', owner: '经手', committee: '牵头', months: '月份', due: '时限', updated: '动过', form: '形式', public: '公开', item: '项' } },
  duties: {
    title: '法定要做的', says: '法律规定每年都要做的事。做过的列出日子，还没做的、少做的也列出来。', congress: '常委会', none: '还没有', asked: '已要求 {{n}} 份，未到', missing: '少 {{n}} 次', left: '还应有 {{n}} 次，{{day}} 前', kept: '已做到', empty: '没有您能看到的法定事项', emptySays: '法律规定每年要做的事由办理的委员会看。',
    columns: { who: '谁', done: '做过的', asked: '在办', left: '还差' },
  },
  people: {
    title: '人和职务', find: '姓名或拼音首字母', role: '职务', organ: '机关', none: '没有这样的人', noneSays: '换个写法，或在下面加人。', add: '加人', addTitle: '加一个人', username: '用户名（可不填）', password: '初始密码（可不填，系统会另给）', give: '给职务', giveTitle: '给 {{who}} 职务', head: '是负责人', from: '从', until: '到（可不填）', delegated: '受谁委托（可不填）', giveDo: '给职务', end: '结束', endTitle: '结束 {{who}} 的 {{role}}', endUntil: '到哪天', endWhy: '为什么', endDo: '结束职务', noRoles: '没有职务', total: '{{n}} 人', account: '账号', noAccount: '没有账号', hasAccount: '有账号', term: '届次', delegate: '委托', ended: '已结束', addDo: '加上', headMark: '负责人', giveSays: '职务从那天起有效；到期自动失效。给了就能办这个职务的步骤、看这个职务能看的事。',
    columns: { name: '姓名', roles: '职务', account: '账号' },
  },
  settings: {
    more: '别的设定', exchangeSays: '密钥、指纹、收到和寄出的接力文件', noticesSays: '网关、没有送到的、电话告知名单', registerSays: '用往年的登记表建档', title: '设定', says: '法律没有写死的数由本级设定。每次改都写明从哪天起、为什么，旧值留着。', value: '值', default: '默认 {{value}}', from: '从哪天起', why: '为什么', change: '改设定', save: '记下设定', history: '历次', since: '{{day}} 起', by: '{{who}}：{{why}}', never: '没有改过', range: '可在 {{from}}—{{to}} 之间',
    calendar: '工作日历', calendarSays: '国务院每年公布放假安排后，把那一年的文件放进来；暂定的时限会重新计算，每一件都记入卷宗。', load: '放入一年的文件', loadSays: 'JSON：{ "year", "source", "holidays": [{ "date", "zh", "en" }], "makeUp": [同上] }', loadHow: '文件怎么写', loadDo: '录入 {{year}} 年', holidays: '放假 {{n}} 天', makeUp: '调休上班 {{n}} 天', built: '随系统带来', loaded: '{{day}} 录入', badFile: '这份文件读不懂', badFileSays: '要有年份、放假和调休的日子，每一天写成 2027-01-01，并且都在这一年里。', confirm: '录入后暂定的时限会重新计算。', show: '看日子', source: '来源',
    words: { stays: '不顺延', next: '顺延到休息日后第一个工作日', between: '闭会期间', 'in-session': '会议期间' }, unit: { day: '天', 'working-day': '个工作日', month: '个月', setting: '' }, none: '没有可设的数', unset: '没有设',
  },
  exchange: {
    title: '文件交换', says: '和另一家装了直通的人大之间用文件传接力件：签了名，只有收件单位能打开。先互换公钥文件，再由两个人分别核对指纹。', notMine: '文件交换不由您办', notMineSays: '密钥和文件由人事代表工委、办公室主任办理。',
    own: '本机的指纹', ownSays: '请当面或打电话把这四十位数字读给对方，听对方读出的和这里的是不是一样。', keyFile: '下载公钥文件', noKey: '还没有密钥', noKeySays: '生成以后，私钥只留在这台服务器上，不进数据库，也不进备份。', makeKey: '生成密钥',
    partners: '对方的公钥', partnersSays: '两个人各自向对方核对过指纹，才能收发。', noPartners: '还没有登记过对方的公钥。', addKey: '登记公钥文件', ready: '可以收发', notReady: '待核对', retired: '已停用', nobodyYet: '还没有人核对', confirmedBy: '已核对：{{who}}', retiredBy: '{{who}}停用', matches: '指纹相符', retire: '停用', retireSure: '停用{{name}}的公钥',
    bring: '收到的文件', bringFile: '导入收到的文件', bringFor: '为这位代表导入', deputy: '受请代表', open: '打开看', files: '来往的文件', noFiles: '还没有来往过文件。', kind: { out: { relay: '寄出接力件：{{who}}', answer: '寄出答复：{{who}}' }, in: { relay: '收到接力件：{{who}}', answer: '收到答复：{{who}}' } },
    byFile: '用文件转', recipient: '收件单位', give: '下载接力文件', giveAnswer: '下载答复文件', enterAnswer: '录入答复文件', notYet: '还不能用文件转：要先有本机的密钥和核对过的对方公钥。', toSettings: '到文件交换办理',
  },
  register: {
    title: '导入历年{{what}}', link: '导入历年建议', says: '用往年的登记表就行：先认列，再认名称，逐行核对；整份文件要么全部导入，要么都不导入。导入过的再导入，不会有两件。', choose: '选登记表', other: '换一个文件', give: '导出 {{format}}', count: '共 {{rows}} 行，可导入 {{fresh}} 件，已在册 {{known}} 件', remembered: '列照上一次的认',
    columns: '列怎么认', columnsSays: '按表头猜的，不对的请改；认过一次，同样的表头以后就照办。', column: '登记册的列', heading: '文件里的列', sample: '前几行', needed: '必须有', none: '文件里没有', unused: '没有用到的列：{{what}}',
    unknown: '名册里没有的名称', unknownCount: '{{n}} 个', unknownSays: '选定各是谁；机构撤并了的、已经离任的，选“新增”。选定一次，以后照办。', rowsOf: '{{n}} 行', several: '{{n}} 行，名册里有几位', newPerson: '新增这个人', newOrgan: '新增这个单位', faults: '要更正的', faultsCount: '{{n}} 处', row: '第 {{n}} 行', more: '另有 {{n}} 处', check: '按这样再核对', enter: '全部导入 {{n}} 件', notYet: '名称认完、没有错处，才能导入。', entered: '导入了 {{n}} 件，已在册 {{known}} 件。',
  },
  notices: {
    within: '{{of}}·{{title}}', title: '消息', says: '和您有关的事有了进展，就在这里告诉您。读没读过，只有您自己知道。', none: '还没有消息', noneSays: '有人办了和您有关的一步，或者期限快到了，这里就会有。', unread: '{{n}} 条没有读', readAll: '都算读过', new: '没有读',
    number: '短信或政务微信', numberSays: '写上号码，有消息时另发一条，里面只有编号和链接，没有内容。不写就只在这里看。', numberLabel: '手机号或政务微信号', daily: '每天合成一条', save: '记下', saved: '记下了',
    office: '消息怎么送到', officeSays: '没有账号也没有号码的人打电话告知；网关没有送到的在这里处理。', calls: '电话告知名单', callsCount: '{{n}} 条', callsSays: '打过电话的，记一下“已告知”。可以打印出来，边打边勾。', noCalls: '没有要打的电话。', print: '打印', called: '已告知', aMatter: '一件事', dead: '没有送到的消息', noDead: '都送到了。', noNumber: '没有号码', tries: '（试了 {{n}} 次）', again: '再送一次', byHand: '已另行告知',
    gateway: '短信、政务微信网关', gatewaySays: '由本级自己的 HTTP 网关发送。发出去的只有号码、编号和链接。', on: '启用', url: '网关地址', body: '内容模板（JSON）', bodyHint: '可写 {phone} 号码、{number} 编号、{link} 链接、{id} 这条消息的标识。', headers: '请求头（保密）', headersHint: '每行一个，如 Authorization: …', headersKept: '已存：{{names}}。不改就留空，值不再显示。', accepted: '怎样算受理', is: '等于', acceptedValue: '受理的值', acceptedHint: '网关总是回答 200 的，写它回答里表示受理的一项，如 code 等于 0；不写就看状态码。', quietFrom: '几点后不打扰', quietTo: '到几点', dailyAt: '每天合成一条的时间', saveGateway: '记下网关', try: '试发一条', tried: '网关受理了', more: '再看五十条',
  },
  lost: { title: '没有这一页', says: '地址可能抄漏了。从左边的目录或搜索框都能找到要去的地方。', home: '回到待办', refusedTitle: '您不能看这一页' },
} as const

type Deep<T> = { readonly [K in keyof T]: T[K] extends string ? string : Deep<T[K]> }
export type Dictionary = Deep<typeof zh>
