import { planTypes, type PlanType } from './reading/types.ts'

export { planTypes, type PlanType }

/** The forms in English. */
export const planTypesEn: Readonly<Record<PlanType, string>> = {
  听取和审议专项工作报告: 'Special work report', 计划: 'Development plan', '决算/预算': 'Budget and final accounts', 审计: 'Audit',
  国有资产: 'State assets', 政府债务: 'Government debt', 执法检查: 'Law-enforcement inspection', 专题询问: 'Special inquiry',
  询问: 'Inquiry', 跟踪监督: 'Follow-up', 视察: 'Inspection tour', 调研: 'Study', 工作评议: 'Work appraisal',
  述职评议: 'Appraisal of duty reports', 备案审查: 'Filing and review', 重大事项: 'Major matter', 任免: 'Appointment and removal',
  补选与资格: 'By-election and credentials', 代表活动: 'Deputies’ activity', 联系群众: 'Contact with the people',
  代表建议: 'Deputies’ suggestions', 民生实事: 'Livelihood project', 民族立法: 'Legislation of autonomy',
  主任会议听取汇报: 'Briefing of the council of chairpersons', 专题汇报: 'Special briefing', 大会筹备: 'Preparing the session',
  信息化平台: 'Information platform', 学习培训: 'Study and training', 制度机制: 'Rules and mechanisms', 工作要点: 'Work point',
}
