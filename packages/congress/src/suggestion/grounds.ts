/**
 * The seven grounds on which a text is not taken as a suggestion (不作为代表建议提出的情形), as SH-SUG Art 8 lists them.
 */
export const grounds = [
  { key: 'power', zh: '不属于本级有关机关、组织职权范围', en: 'Outside the powers of this level', cite: 'SH-SUG:8' },
  { key: 'interest', zh: '解决代表本人、亲属个人问题或本单位个别问题', en: 'A matter of the deputy, of relatives or of the own unit', cite: 'SH-SUG:8' },
  { key: 'case', zh: '涉及具体司法案件', en: 'A particular case in court', cite: 'SH-SUG:8' },
  { key: 'letter', zh: '代转信件或者有关材料', en: 'A forwarded letter', cite: 'SH-SUG:8' },
  { key: 'promotion', zh: '学术探讨或者产品推介', en: 'Academic discussion or promotion', cite: 'SH-SUG:8' },
  { key: 'empty', zh: '没有实际内容', en: 'Without content', cite: 'SH-SUG:8' },
  { key: 'other', zh: '其他不应当作为代表建议提出', en: 'Not for a suggestion otherwise', cite: 'SH-SUG:8' },
] as const

export type GroundKey = (typeof grounds)[number]['key']
