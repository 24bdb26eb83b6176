import type { PlanType } from './types.ts'

/** The level of a congress, as its government is called: 区, 县, 市, 州, 旗, 镇, 乡, 街道; null when not known. */
export const levelOf = (congress: string | null): string | null => {
  const found = /(自治州|自治县|自治旗|自治区|区|县|市|州|盟|旗|镇|乡|省)(?:人大|人民代表大会|$)/.exec(congress ?? '')?.[1]
  return found ? found.replace(/^自治(?=.)/, '') : null
}

/** The name in its usual short form: 区人民政府 is 区政府. */
export const organName = (name: string): string => name.replace(/^(?:本|我)(?=区|县|市|州|旗|镇|乡)/, '').replace(/人民政府/, '政府')

const ofGovernment = new Set<PlanType>(['听取和审议专项工作报告', '计划', '决算/预算', '审计', '国有资产', '政府债务', '执法检查', '专题询问', '跟踪监督', '代表建议', '民生实事'])

/** Who is examined when nobody is named: by law the government of the same level reports on these. */
export const usualOrgan = (type: PlanType, subject: string, level: string | null, soft: boolean): string | null => {
  if (soft || type === '视察' || type === '调研') return null
  if (/检察/.test(subject) && /法院|审判/.test(subject)) return level && `${level}法院、${level}检察院`
  if (/^法院|审判|法官/.test(subject)) return `${level ?? ''}法院`
  if (/检察院|检察官|公益诉讼/.test(subject)) return `${level ?? ''}检察院`
  if (/监察(?:委|工作)/.test(subject)) return `${level ?? ''}监委`
  return level && ofGovernment.has(type) ? `${level}政府` : null
}
