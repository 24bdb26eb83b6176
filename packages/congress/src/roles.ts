const t = (zh: string, en: string) => ({ zh, en })

/** Roles that are held in a congress, for a term, from a day to a day. What each may do, the procedures say. */
export const roles = {
  deputy: t('代表', 'deputy'),
  'sc-member': t('常委会组成人员', 'member of the standing committee'),
  chair: t('常委会主任', 'chair'),
  'vice-chair': t('常委会副主任', 'vice-chair'),
  council: t('主任会议', 'council of chairpersons'),
  office: t('常委会办公室', 'office'),
  'office-head': t('办公室主任', 'head of the office'),
  committee: t('专门委员会、工作委员会', 'committee'),
  'personnel-committee': t('人事代表工委', 'personnel and deputies’ committee'),
  'street-committee': t('街道人大工委', 'street working committee'),
  'government-office': t('政府办公室', 'government office'),
  secretariat: t('大会秘书处', 'secretariat of the session'),
  presidium: t('大会主席团', 'presidium of the session'),
  station: t('联络站', 'liaison station'),
  'petition-office': t('信访接待', 'petition reception'),
  'city-deputy': t('市人大代表', 'city deputy'),
  organ: t('受监督机关', 'supervised organ'),
  unit: t('承办单位', 'handling unit'),
} as const
