/** Every sentence of the deputies' app in Chinese; `en.ts` says the same. */
export const zh = {
  name: '直通',
  app: '直通 · 代表',
  deputy: (name: string) => `${name} 代表`,
  back: '返回',
  elder: '长辈版',
  plain: '标准版',
  other: 'English',
  skip: '跳到正文',
  acts: '这一页可以办的',
  tabs: { label: '主导航', home: '首页', suggestions: '建议', calendar: '日程', news: '消息', me: '我' },
  items: (n: number) => `${n} 件`,
  all: (n: number) => `全部 ${n} 件`,
  old: (time: string) => `没有网络，下面是 ${time} 看到的`,
  oldDay: (day: string, time: string) => `没有网络，下面是 ${day} ${time} 看到的`,
  signIn: { go: '登录' },
  nobody: { title: '您在这里没有代表职务', says: '请人事代表工委核对您的职务和任期，再回来。' },
  lost: { title: '没有这一页', says: '地址可能不完整。', home: '回首页' },
  home: {
    title: '等您办的', none: '现在没有等您办的', noneSays: '有人请您联名、有答复等您评价、有承诺等您核实，都会出现在这里。',
    mine: '我提的', noMine: '还没有提过建议。看到的、听到的，从下面的红按钮开始。', say: '传递民意', at: (who: string) => `在 ${who}`, draft: '草稿', draftOf: '接着写', untitled: '还没有写字',
  },
  sent: {
    waiting: '已保存在本机，未发送', sending: '正在发送', done: '已发送', doneAt: (day: string, time: string) => `已发送，${day} ${time}`, refused: '没有办成，写的还在',
    mend: '改了再发', drop: '不要了', dropSure: '删去以后找不回来。删去吗？', off: '没有网络，还没有发出', offNow: '写的都存在手机里；连上就发。',
    signIn: '登录已过期，还没有发出', signInSays: '写的都存在手机里。登录后就发。', pictures: (n: number) => `照片 ${n} 张`,
    busy: '服务器忙，还没有发出', busySays: '写的都存在手机里，过一会儿自动再发。',
  },
  say: {
    title: '传递民意', text: '看到什么，希望怎样', hint: '例：3 号楼下的垃圾房夜里才清，居民希望早晚各清一次。', speak: '说话', speakSays: '点键盘上的话筒，说的话就变成字。', camera: '拍照', choose: '选图', picture: (n: number) => `照片 ${n}`, removePicture: (n: number) => `去掉照片 ${n}`,
    preparing: '正在处理照片', noPicture: (name: string) => `“${name}”不是照片，或者这部手机打不开，没有加上。请拍照，或选 JPG、PNG 照片。`, tooMany: '最多 9 张，多的没有加上。', line: '一句话', where: '地点', here: '就在这里', locating: '正在定位', noPlace: '没有定位成。可以自己写地点。', place: (lat: string, lon: string, about: number) => `北纬 ${lat}，东经 ${lon}（误差约 ${about} 米）`,
    whereHint: '路名、小区或楼号', giver: '提意见人', giverHint: '可以不填', contact: '联系方式', contactHint: '只用于回复，可以不填', to: '交给', toSays: '联络站和街工委，由其分办', change: '改', fill: '填', note: '居民姓名和电话不用填，要填也不公开。', notice: '个人信息怎么处理',
    send: '发送', sendOff: '发送，连上网自动发出', empty: '先写一句看到了什么。', kept: (time: string) => `${time} 已存在手机里`, drop: '不写了', dropSure: '写的和照片都会删去。删去吗？', asSuggestion: '同时写成建议', tooLong: (n: number) => `太长了，多出 ${n} 个字。`,
    done: '已发送', doneSays: '办到哪一步，在首页和消息里都能看到。', kept2: '已保存在本机，未发送', kept2Says: '连上网就自动发出。现在可以关掉手机。', home: '回首页', another: '再传一条', follow: '看办到哪了',
  },
  suggestion: {
    title: '建议', invited: '请您联名的', none: '还没有建议', noneSays: '一事一议，写清对象和请求。写到一半可以放下，存在手机里。', open: '在办', ended: '已了结', drafts: '没有写完的', newOf: (what: string) => `写${what}`, save: '存成草稿，可请人联名', saveOff: '存好，连上网自动存到机关', checks: '边写边看', checksSays: '这里只提醒，不替您决定。', similar: '可能是同一件事', similarWhy: (shared: string, state: string) => `${shared && `都写到：${shared}；`}${state}`, noSimilar: '没有发现相近的事项。', checking: '正在看有没有相近的事项', quote: (text: string) => `“${text}”`, photo: '照片', checksOff: '没有网络，连上以后再看有没有相近的事项。',
  },
  matter: {
    nowAt: '现在在', hands: (who: string) => `${who} 手里`, you: '您', day: (n: number) => `第 ${n} 天`, ended: '已了结', ahead: '接下来', aheadBy: (day: string) => `${day} 前`, passed: '经过', text: '原文', children: '下面的事项', papers: '文书', others: '别的可以办的', look: '看全文', less: '收起', promised: (n: number) => `${n} 项`, kept: (k: number, n: number) => `${k} / ${n}`, facts: '四项事实', photo: '照片', wait: '没有取到这件事', parent: '属于', takenBack: '已撤回',
  },
  step: {
    send: (title: string) => title, sendOff: (title: string) => `${title}，连上网自动发出`, who: '谁能看', personal: '只能由您本人办理。', changed: '文字改过了，请看改了什么', changedSays: '您上次签名以后，领衔代表改了下面的地方。', added: '加上的', removed: '去掉的', read: '签名以前请看全文', gone: '这一步现在办不了', goneSays: '可能刚才已经有人办了。回到这件事看一看。', optional: '可不填', yes: '是', no: '否', find: '写姓名或拼音首字母找', findOrgan: '写单位名称找', noneFound: '没有找到', chosen: '已选', remove: (name: string) => `去掉 ${name}`, computer: '这一步的表格请在电脑上填。',
  },
  calendar: {
    title: '日程', none: '近期没有定下的日子', noneSays: '等您办的有期限，就会出现在这里。', add: '加到手机日历', addSays: '生成一个日历文件，由手机打开；不连接、不跟踪。', mine: '等您办', theirs: (who: string) => `等 ${who}`, file: '我的日程', late: '已超期',
  },
  news: { title: '消息', mine: '和您有关的', rest: '人大近来的动静', none: '还没有消息', noneSays: '您提的、联名的、传递的，一有动静就在这里。' },
  me: {
    title: '我', roles: '职务', until: (day: string) => `至 ${day}`, sight: '字和语言', kept: '这部手机里存着', keptNone: '没有存着您写的东西', drafts: (n: number) => `草稿 ${n} 份`, unsent: (n: number) => `没有发出的 ${n} 条`, bytes: (size: string) => `照片 ${size}`, install: '放到手机桌面', installDo: '放到桌面', installSays: '放到桌面以后，没有网络也能打开、能写。', installIos: '点浏览器的“分享”，再点“添加到主屏幕”。', notice: '个人信息告知', account: '密码和登录的地方', signOut: '退出',
    sure: (n: number) => `有 ${n} 条还没有发出，退出会把它们从这部手机里删去。`, sureDrafts: (n: number) => `有 ${n} 份草稿没有写完，退出会把它们从这部手机里删去。`, stay: '先不退出', out: '删去并退出', outOff: '没有网络，现在不能退出。请连上网再退出，写的才能先发出去。',
  },
  notice: {
    title: '个人信息告知',
    parts: [
      ['收集什么', '您写的文字、拍的照片、写明的地点；您本人的姓名和职务来自人大的名册。居民的姓名和联系方式可以不填。'],
      ['用来做什么', '只用于办理和回复：把居民的意见送到负责的机关，把办理情况告诉您和居民。不用于考核、排名。'],
      ['谁能看', '意见的内容由办理的人看；居民的姓名和联系方式只有登记的人、联络站和街工委、人事代表工委能看，承办单位看不到，也不公开。'],
      ['定位', '只在您点“就在这里”的那一刻取一次位置，写进地点，您可以改。不在后台取，不留行踪。'],
      ['照片', '发送以前在手机上重新画过并缩小，照片里附带的地点、时间和手机型号不会发出去。'],
      ['手机里存着什么', '没有发出的文字和照片、没有写完的草稿、最近看过的内容。发出以后照片和文字就从手机里删去。退出登录，全部删去；有没有发出的，会先问您。'],
      ['不做什么', '没有打卡、积分、排行，不统计您什么时候打开、看了多久。'],
      ['您的权利', '可以查看、更正您写的；要求更正或者删去个人信息，请找人事代表工委。'],
    ] as readonly (readonly [string, string])[],
  },
}
