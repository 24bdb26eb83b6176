import type { HeldLaw } from './law.ts'

/**
 * Shanghai's own regulations and rules. Several apply to districts by reference (参照); SH-SCR is a model only.
 */
export const shanghai = {
  'SH-BUD-2021': {
    zh: '上海市预算审查监督条例',
    en: 'Shanghai Budget Oversight Regulations',
    title: { zh: '上海市预算审查监督条例', en: 'Shanghai Regulations on Review and Oversight of Budgets' },
    articles: 65,
    from: '2021-09-28',
  },
  'SH-SUG': {
    zh: '上海市代表建议规定',
    en: 'Shanghai Suggestions Rules',
    title: {
      zh: '上海市人民代表大会关于代表建议、批评和意见的规定',
      en: 'Rules of the Shanghai People’s Congress on Deputies’ Suggestions, Criticisms and Opinions',
    },
    articles: 29,
    from: '2015-03-01',
  },
  'SH-MOT': {
    zh: '上海市代表议案规定',
    en: 'Shanghai Bills Rules',
    title: {
      zh: '上海市人民代表大会关于代表议案的规定',
      en: 'Rules of the Shanghai People’s Congress on Deputies’ Bills',
    },
    articles: 26,
    from: '2015-03-01',
  },
  'SH-DEP': {
    zh: '上海市实施代表法办法',
    en: 'Shanghai Deputies Measures',
    title: { zh: '上海市实施代表法办法', en: 'Shanghai Measures Implementing the Deputies Law' },
    articles: 57,
    from: '2015-03-01',
  },
  'SH-SCR': {
    zh: '上海市人大常委会议事规则',
    en: 'Shanghai Standing Committee Rules',
    title: { zh: '上海市人民代表大会常务委员会议事规则', en: 'Rules of Procedure of the Shanghai Standing Committee' },
    articles: 43,
    from: '2008-08-21',
    nv: true,
  },
  'SH-MAJ': {
    zh: '上海市讨论决定重大事项规定',
    en: 'Shanghai Major Matters Rules',
    title: {
      zh: '上海市人民代表大会常务委员会讨论、决定重大事项的规定',
      en: 'Rules of the Shanghai Standing Committee on Deciding Major Matters',
    },
    articles: 16,
    from: '2002-06-01',
    nv: true,
  },
  'SH-REC-2021': {
    zh: '上海市备案审查条例',
    en: 'Shanghai Filing Review Regulations',
    title: {
      zh: '上海市人民代表大会常务委员会规范性文件备案审查条例',
      en: 'Regulations of the Shanghai Standing Committee on Filing and Review of Normative Documents',
    },
    articles: 38,
    from: '2021-07-01',
    until: '2024-11-28',
  },
  'SH-REC-2024': {
    zh: '上海市备案审查条例',
    en: 'Shanghai Filing Review Regulations',
    title: {
      zh: '上海市人民代表大会常务委员会规范性文件备案审查条例',
      en: 'Regulations of the Shanghai Standing Committee on Filing and Review of Normative Documents',
    },
    articles: 42,
    from: '2024-11-28',
    nv: true,
  },
  'SH-ELE-2021': {
    zh: '上海市直接选举实施细则',
    en: 'Shanghai Direct Election Rules',
    title: {
      zh: '上海市区和乡镇人民代表大会代表直接选举实施细则',
      en: 'Shanghai Rules on Direct Election of Deputies of Districts and Towns',
    },
    articles: 52,
    from: '2021-03-24',
    nv: true,
  },
  'SH-OATH-2018': {
    zh: '上海市宪法宣誓办法',
    en: 'Shanghai Oath Measures',
    title: { zh: '上海市实施宪法宣誓制度办法', en: 'Shanghai Measures on the Oath to the Constitution' },
    articles: 11,
    from: '2018-07-27',
  },
  'SH-AUD-2017': {
    zh: '上海市审计条例',
    en: 'Shanghai Audit Regulations',
    title: { zh: '上海市审计条例', en: 'Shanghai Audit Regulations' },
    articles: 44,
    from: '2018-01-01',
    nv: true,
  },
} as const satisfies Record<string, HeldLaw>
