/** The forms of work that a plan's items take, with their English words; items keep the Chinese word as their form. */
const words: Readonly<Record<string, string>> = {
  听取和审议专项工作报告: 'Special work report', 计划: 'Plan', '决算/预算': 'Budget and accounts', 审计: 'Audit', 国有资产: 'State assets', 政府债务: 'Government debt',
  执法检查: 'Law enforcement inspection', 专题询问: 'Special inquiry', 询问: 'Inquiry', 跟踪监督: 'Follow-up supervision', 视察: 'Inspection visit', 调研: 'Study',
  工作评议: 'Appraisal of work', 述职评议: 'Appraisal of office-holders', 备案审查: 'Review of filed documents', 重大事项: 'Major decision', 任免: 'Appointment and removal',
  补选与资格: 'By-election and credentials', 代表活动: 'Deputies’ activity', 联系群众: 'Contact with the public', 代表建议: 'Deputies’ suggestions', 民生实事: 'Livelihood projects',
  民族立法: 'Ethnic legislation', 主任会议听取汇报: 'Report to the council of chairs', 专题汇报: 'Special briefing', 大会筹备: 'Preparing the congress', 信息化平台: 'Information system',
  学习培训: 'Study and training', 制度机制: 'Rules and mechanisms', 工作要点: 'Plan of work',
}

export const forms: readonly string[] = Object.keys(words)

/** A form in the language that is shown; one of the house's own stays as it is written. */
export const sayForm = (form: string, language: 'zh' | 'en'): string => (language === 'en' ? (words[form] ?? form) : form)
