/** The organs of the demo congress. Their kinds are those of the congress's roster; the names of places are invented. */
export interface DemoOrgan {
  id: string
  kind: 'congress' | 'committee' | 'office' | 'street' | 'organ' | 'unit'
  zh: string
  en: string
}
const organ = (kind: DemoOrgan['kind'], id: string, zh: string, en: string): DemoOrgan => ({ id, kind, zh, en })

export const committees: DemoOrgan[] = [
  organ('committee', 'legal', '监察和司法委员会', 'Supervisory and Judicial Affairs Committee'),
  organ('committee', 'finance', '财政经济委员会', 'Financial and Economic Affairs Committee'),
  organ('committee', 'budget', '预算工作委员会', 'Budgetary Affairs Commission'),
  organ('committee', 'culture', '教育科学文化卫生委员会', 'Education, Science, Culture and Public Health Committee'),
  organ('committee', 'urban', '城市建设环境保护委员会', 'Urban Construction and Environmental Protection Committee'),
  organ('committee', 'ethnic', '华侨民族宗教事务委员会', 'Overseas Chinese, Ethnic and Religious Affairs Committee'),
  organ('committee', 'social', '社会建设委员会', 'Social Development Affairs Committee'),
  organ('committee', 'personnel', '人事代表工作委员会', 'Personnel and Deputies’ Work Committee'),
  organ('committee', 'credentials', '代表资格审查委员会', 'Credentials committee'),
]

const offices: DemoOrgan[] = [
  organ('congress', 'standing-committee', '示范区人大常委会', 'Standing committee of the Demo District congress'),
  organ('congress', 'council', '主任会议', 'Council of chairpersons'),
  organ('office', 'office', '常委会办公室', 'Office of the standing committee'),
  organ('office', 'research', '研究室', 'Research office'),
]

const places = ['望江', '清溪', '桐荫', '云栖', '枫桥', '南浦', '百花', '长亭', '石门', '新泾', '临湖', '松陵', '竹园']
export const streets: DemoOrgan[] = places.map((place, n) =>
  organ('street', `street-${n + 1}`, `${place}街道人大工委`, `Street working committee ${n + 1}`),
)

export const organsSupervised: DemoOrgan[] = [
  organ('organ', 'government', '区人民政府', 'District people’s government'),
  organ('organ', 'supervision', '区监察委员会', 'District supervisory commission'),
  organ('organ', 'court', '区人民法院', 'District people’s court'),
  organ('organ', 'procuratorate', '区人民检察院', 'District people’s procuratorate'),
]

const bureaus: [string, string, string][] = [
  ['government-office', '区政府办公室', 'Government office'], ['reform', '区发展改革委', 'Development and reform'],
  ['industry', '区经济信息化委', 'Economy and informatization'], ['commerce', '区商务委', 'Commerce'],
  ['education', '区教育局', 'Education'], ['science', '区科委', 'Science and technology'],
  ['ethnic-affairs', '区民族宗教办', 'Ethnic and religious affairs'], ['police', '公安分局', 'Police'],
  ['civil', '区民政局', 'Civil affairs'], ['justice', '区司法局', 'Justice'],
  ['treasury', '区财政局', 'Finance'], ['labour', '区人力资源社会保障局', 'Human resources and social security'],
  ['planning', '区规划资源局', 'Planning and natural resources'], ['environment', '区生态环境局', 'Ecology and environment'],
  ['construction', '区建设管理委', 'Construction and management'], ['greening', '区绿化市容局', 'Greening and city appearance'],
  ['water', '区水务局', 'Water'], ['housing', '区房屋管理局', 'Housing'],
  ['transport', '区交通管理中心', 'Transport'], ['culture-tourism', '区文化旅游局', 'Culture and tourism'],
  ['health', '区卫生健康委', 'Health'], ['veterans', '区退役军人局', 'Veterans'],
  ['emergency', '区应急管理局', 'Emergency management'], ['audit', '区审计局', 'Audit'],
  ['market', '区市场监管局', 'Market regulation'], ['assets', '区国资委', 'State assets'],
  ['sports', '区体育局', 'Sports'], ['statistics', '区统计局', 'Statistics'],
  ['healthcare', '区医疗保障局', 'Healthcare security'], ['data', '区数据局', 'Data'],
  ['petitions', '区信访办', 'Letters and visits'], ['urban-operation', '区城运中心', 'Urban operation'],
]
const streetOffices: [string, string, string][] = places.map((place, n) => [`unit-street-${n + 1}`, `${place}街道办事处`, `Subdistrict office ${n + 1}`])

/** 45 handling units: 32 bureaus and 13 subdistrict offices. */
export const units: DemoOrgan[] = [...bureaus, ...streetOffices].map(([id, zh, en]) => organ('unit', id, zh, en))

export const organs: DemoOrgan[] = [...offices, ...committees, ...streets, ...organsSupervised, ...units]
