import type { Found } from './finding.ts'

const double = '欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|令狐|宇文|长孙|慕容|司徒|夏侯|端木|轩辕|南宫|独孤|呼延'
const single =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段章钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺'
/** Characters that stand in no given name, but in the words that follow a title. */
const never = '的了与及或在对把被从到是不也都就而且并等各其该本此每第个会区市县镇乡村街道号月日分秒项条款章节部门局委办室组团队要应将能须需请让给向由于所者们这那你我他她它多少上下前后内外左右旧审议听取报告工作议意见提出系代表务法律监督检查视察调研度面期案式件点量质级类种次场处'
const given = String.raw`(?:(?![${never}])[\u4e00-\u9fff])`
const name = String.raw`(?:(?:${double}|[${single}])(?: ${given}|${given}{1,2})|[\u4e00-\u9fff]{2,8}·[\u4e00-\u9fff]{2,8})`
/** What may follow a name: a sign, the end, or a word that people do. */
const follows = String.raw`(?=$|[\s,，、;；。.:：()（）“”"/]|等|领衔|提出|提交|说|表示|认为|反映|指出|介绍|主持|出席|汇报|参加|担任|带领|率|同志|先生|女士|代表|委员|联系|电话|手机|来信|来电|来访|因|辞去|为|的|任)`
/** Words that begin like a name: a surname and the character after it. */
const words =
  /^(?:高[度质标效速校中水龙位层级温新]|严[格肃厉重密禁]|关[于注心键系联切爱怀]|应[当对该急用届]|常[委务态年设规]|任[期务免职何命]|方[案面式法便针向]|时[间候代任]|于[是]|成[为立员果效功长本]|安[全排置装]|温[馨暖]|明[确年显]|单[位独]|连[续]|万[人元]|马[上]|程[序度]|项[目]|路[段面]|车[辆]|房[屋产]|文[化明件字]|计[划生]|包[括含]|施[工行]|强[化调]|支持|党[员委组]|曾[经]|干[部]|金[额融]|何[时种]|解[决释]|管[理辖]|申[请报]|简[称化]|江[苏西]|云[南]|易地|向[社]|来[自源信访电]|都[应要]|原[则有因]|保[障护持证]|和[谐]|商[务业]|宁[波夏]|华[东]|陆[续]|全[体]|官[方]|台[账]|武[汉装]|盛[会]|蒙古|冷[链]|阳[光]|席[位]|左[右]|石[油]|史[料]|卫[生]|白[天]|康[复养]|田[间]|古[镇]|乐[意]|沙[龙]|田林|徐汇|黄浦|长宁|静安|杨浦|习近平|毛泽东|邓小平|马克思|马列)/
const labels =
  '联系人|经办人|承办人|负责人|责任人|签发人|主持人|记录人|审核人|起草人|撰稿人?|领衔人|领衔代表|附议人|附议代表|提案人|提议人|建议人|申请人|投诉人|举报人|信访人|反映人|当事人|原告|被告|法定代表人|户主|姓名|居民|市民|村民|业主|代表|委员|副?主任|副?局长|副?区长|副?市长|副?县长|副?镇长|副?院长|副?检察长|副?庭长|书记|任命|免去|接受|补选|罢免|候选人'
const titles = '同志|先生|女士|代表(?!大会|团|小组|法|建议|工作|资格|联络|之家|议案|活动|履职|性)|委员(?!会)|副?主任(?!会议|科员)|副?局长|副?区长|副?市长|副?院长|副?检察长|审判员|检察员|辞去|为区|为市|为县'

const listed = new RegExp(String.raw`(?:(?:${labels})(?:[:：] ?| )?|(?:${labels})\([^()\n]{1,12}\)[:：]? ?)(${name})${follows}`, 'g')
const next = new RegExp(String.raw`(?:、|,|，|;| {1,4})(${name})${follows}`, 'y')
const titled = new RegExp(String.raw`(?<=^|[\s,，。、;；:：(（“"]|由|经|请|任命|免去|接受|决定|选举|罢免|撤销|邀请|根据)(${name})(?=${titles})`, 'gm')

const isWord = (text: string): boolean => words.test(text.replace(/ /g, ''))

/**
 * Names of people, found by their surname beside a title or a label, and the further names of a list.
 * Modest on purpose: a name in running prose without either is not found.
 */
export function* names(text: string): Generator<Found> {
  const asFound = (start: number, quote: string): Found => ({ kind: 'name', start, end: start + quote.length })
  let from = 0
  for (const match of text.matchAll(listed)) {
    let end = match.index + match[0].length
    if (end <= from || isWord(match[1]!)) continue
    yield asFound(end - match[1]!.length, match[1]!)
    for (;;) {
      next.lastIndex = end
      const more = next.exec(text)
      if (!more || isWord(more[1]!)) break
      end = next.lastIndex
      yield asFound(end - more[1]!.length, more[1]!)
    }
    from = end
  }
  for (const match of text.matchAll(titled)) if (!isWord(match[1]!)) yield asFound(match.index, match[1]!)
}
