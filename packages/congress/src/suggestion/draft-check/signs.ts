import type { GroundKey } from '../grounds.ts'
import type { Stretch } from '../wording/index.ts'

/** What in a sentence speaks for a ground: words that must be there, words that say it is meant in general, and who cites what. */
export interface Sign {
  readonly ground: GroundKey
  readonly when: RegExp
  /** Words in the same sentence that make it a matter of many, or of the rule itself. */
  readonly unless?: RegExp
  readonly cite?: string
  /** Counts only if the sentence speaks of a particular case, person or shop; courts and fines in general are anybody's matter. */
  readonly particular?: true
  /** The levels for which it counts; both if absent. A city's congress may well ask the city's organs. */
  readonly level?: 'district'
}

const ask = '(?:建议|希望|恳请|请求|呼吁|要求|盼望|请|望|^关于(?:请求|要求|建议)?)'
const someone = '(?:该(?!类|项|路|区域|地区|小区|街|段|条|办法|规定|条例)|此案|本案|某|其(?!他|余|中)|老[\\u4e00-\\u9fa5]的|这[家次起个位]|此次|[对给让帮把为][他她]|[他她]的|张某|[\\u4e00-\\u9fa5]某)'
const family = '(?:父亲|母亲|父母|爸爸?|妈妈?|儿子|女儿|孩子|小孩|爱人|妻子|丈夫|老公|老婆|弟弟|哥哥|姐姐|妹妹|岳父|岳母|公公|婆婆|侄子|侄女|外甥|孙子|孙女|亲戚|亲属|家人)'
const own = `(?:本人(?:及|和|的)?(?:的)?${family}?|我(?:自己)?的?(?:家|${family}|(?=职称|房|户口|工资|退休金|宅基地|店))|我(?:们)?(?:公司|厂|校|院|店|企业|单位|集团|协会|幼儿园)|我司|我行|本(?:公司|单位|厂|校|院|店|企业))(?!所在|附近|周边|周围|门口|旁|认为|建议|走访|在|了解|多次|曾|和许多|一样)`
const benefit = '(?:安置|安排|落户|户口|入学|就读|转学|入园|进入|调动|编制|职称|工资|待遇|退休金|养老金|补偿|赔偿|减免|免除|补贴|补助|扶持|奖励|贷款|融资|批准|审批|批给|批复|征用|划拨|用地|房产证|产权证?|租金|税款|订单|拨款|扩建|改建|扩大|资质|经费|动迁|拆迁|宅基地|解决|办理|中标|采购|承租|经营权|许可)'
const organ = '(?:国家(?!级|标准|规定|政策|统一规定)|国务院|中央|全国人大|最高(?:人民)?(?:法院|检察院)|(?:教育|人社|公安|财政|民政|商务|交通运输|司法|住建|住房城乡建设|工信|农业农村|水利)部(?!门)|税务总局|医保局总局|国家[\\u4e00-\\u9fa5]{1,8}(?:局|委|部(?!门))|中国人民银行|证监会|铁路总公司|国铁集团)'
const province = '(?:江苏|浙江|安徽|山东|福建|广东|河南|北京|天津)(?:省|市)?(?!路|西路|东路|南路|北路|中路)[^，。]{0,6}(?:政府|部门|有关方面|厅|局|委)'
const cityOrgan = '(?:市委(?!托)|市政府|市人大|市(?!民|场|政|容|区|属|里|中心|面|级|花|郊|内|外)[\\u4e00-\\u9fa5]{1,6}?(?:局|委(?!托)|办(?!理|公|事|好|法)|厅|总队|集团))'
const reserved = '(?:个人所得税|个税|增值税|房产税|起征点|法定产假|产假天数|法定节假日|法定退休年龄|退休年龄|高考|中考制度|中考|刑法|刑事责任年龄|量刑标准|医保目录|车牌额度|车牌拍卖|机动车限购|限购政策|地铁票价|轨道交通票价|轨道交通线路|存款利率|贷款利率|利率|汇率|养老金(?:标准|水平)|最低工资(?:标准)?|落户政策|户籍制度|婚龄|医保报销比例|义务教育年限)'
const change = '(?:提高|降低|下调|上调|延长|缩短|延后|推迟|取消|改革|调整|修改|放开|扩大|改为|增加|纳入|新增|废除|恢复|延迟)'

const sign = (ground: GroundKey, when: string, unless?: RegExp, more: Partial<Sign> = {}): Sign => ({ ground, when: new RegExp(when), ...(unless ? { unless } : {}), ...more })

/** The signs of the grounds of SH-SUG Art 8 that stand in single sentences. What has to be read in the whole text is elsewhere. */
export const signs: readonly Sign[] = [
  sign('power', `${ask}(?:由|在|从)?(?:有关部门|尽快)?${organ}`, /争取|反映|沟通|对接/),
  sign('power', `${ask}(?:由)?${province}`, /争取|反映|沟通|对接|协商/),
  sign('power', `${ask}(?:由|尽快)?${cityOrgan}`, /争取|反映情况|沟通|对接|转报/, { level: 'district' }),
  sign('power', `(?:修改|修订|废止|修正)(?:现行|国家|国务院|一下)?《[^》]{0,30}(?:法|条例|法典|解释)》`, /落实|贯彻|实施办法|已(?:经)?(?:修改|修订)|(?:修改|修订)后/),
  sign('power', `${ask}[^。]{0,30}(?:${change}[^，。]{0,12}${reserved}(?!期间|政策解读)|${reserved}[^，。]{0,12}${change})`, /宣传|解读|落实|期间|窗口|咨询|执行情况|对接/),
  sign('power', `${ask}[^，。]{0,6}(?:在全国(?:范围)?|从国家层面|国家层面|在全市范围|市级层面)(?!的(?:规定|要求))`),

  sign('interest', `(?:${ask}|尽快|帮助|协调|给予|能否)[^，。]{0,24}${own}[^，。]{0,24}${benefit}`, /所有|统一|普遍|各家|同类|类似|一样|这样的|等企业|像|全体/),
  sign('interest', `${ask}[^，。]{0,24}${benefit}[^，。]{0,12}${own}`, /所有|统一|普遍|各家|同类|类似|一样|这样的|等企业|像|全体/),
  sign('interest', `^关于[^，。]{0,12}${own}[^，。]{0,24}(?:${benefit})`),

  sign('case', '[（(〔\\[]20\\d\\d[）)〕\\]][\\u4e00-\\u9fa5]{1,3}\\d{0,5}[\\u4e00-\\u9fa5]{1,3}\\d{0,3}第?\\d{1,6}号', /指导(?:性)?案例|典型案例|参考案例|公报/),
  sign('case', '[\\u4e00-\\u9fa5某]{2,6}诉[\\u4e00-\\u9fa5某]{2,16}?(?:一案|案件|案|纠纷)(?!例)', /典型案例|指导案例|讼/),
  sign('case', `${ask}[^。]{0,40}(?:法院|检察院|检察机关|法官|合议庭|公安机关)[^。]{0,40}(?:改判|再审|判决|判处|开庭|宣判|立案|逮捕|释放|取保候审|从轻|从重|重判|轻判|抗诉|不起诉|提起公诉|强制执行|执行到位|撤案|保全)`, undefined, { particular: true }),

  sign('letter', '(?:现将|兹将|特将|随文|附上|转来|代转|转交|转呈|转送|转递|代为|收到[^，。]{0,10}送来)[^。]{0,30}(?:来信|信件|联名信|信访材料|举报信|申诉(?:材料|书)|诉求书|情况反映|上访信|书面材料|材料)', /流程|机制|制度|规范|时限|系统|转办件/),
  sign('letter', '(?:来信|联名信|信访材料|举报信|申诉材料|材料)[^。]{0,12}(?:转交|代为转|转送|转给|转有关|请阅处|请阅|转请)', /流程|机制|制度|规范|时限/),
  sign('letter', '尊敬的(?:各位)?(?:人大)?代表[：:，,！!“”]?', /来信人/),

  sign('other', `${ask}[^。]{0,30}(?:撤销|免除|取消|减轻|免予|从轻|不予|不要)[^。]{0,16}(?:处罚|罚款|扣分|处分|拘留|查封)|${ask}[^。]{0,20}(?:对|给)[^。]{0,20}(?:这次|此次|该次)[^。]{0,10}(?:免予|从轻|减轻|不予)`, undefined, { cite: 'DEP-2025:59', particular: true }),
  sign('other', `(?:${ask}|应)[^。]{0,30}(?:由|让|给|指定|交给|委托)[^，。]{0,24}(?:公司|集团|企业|事务所|施工队|厂)(?:来)?[^，。]{0,8}(?:中标|承建|承接|承包|承担|施工|供货|供应|独家|负责建设|代理)`, /公开招标(?:确定|产生|选)|通过招标|竞争|社会企业|专业公司|第三方|有资质的/, { cite: 'DEP-2025:59' }),
  sign('other', '(?:标有|标注|标着|印有|注明|密级[为是：:]?)[^，。]{0,4}[“"‘]?(?:机密|秘密|绝密)|(?:机密|秘密|绝密)★', undefined, { cite: 'SH-SUG:9' }),
]

const particular = new RegExp(`${someone}|一案|案中|原告|被告|被执行人名下|受害人家属|当事人老|王某|李某`)

/** The first place in a sentence that speaks for the sign, or nothing. */
export function found(sign: Sign, sentence: Stretch): Stretch | undefined {
  const hit = sign.when.exec(sentence.text)
  if (!hit || sign.unless?.test(sentence.text) || (sign.particular && !particular.test(sentence.text))) return undefined
  return { from: sentence.from + hit.index, to: sentence.from + hit.index + hit[0].length, text: hit[0] }
}
