import type { HeldLaw } from './law.ts'

/** Rules of other places: what they say is a default for a local setting, it binds nobody here. */
export const comparators = {
  'CQ-APP': {
    zh: '重庆市人事任免工作条例',
    en: 'Chongqing Appointments Regulations',
    title: {
      zh: '重庆市各级人民代表大会常务委员会人事任免工作条例',
      en: 'Chongqing Regulations on Appointments and Removals by Standing Committees',
    },
    articles: 37,
    from: '2022-06-10',
    nv: true,
    comparator: true,
  },
  'GD-APP': {
    zh: '广东省人事任免办法',
    en: 'Guangdong Appointments Measures',
    title: {
      zh: '广东省各级人民代表大会常务委员会人事任免办法',
      en: 'Guangdong Measures on Appointments and Removals by Standing Committees',
    },
    articles: 23,
    from: '2022-07-28',
    nv: true,
    comparator: true,
  },
  'CQ-ST': {
    zh: '重庆市街道工委工作条例',
    en: 'Chongqing Street Committees Regulations',
    title: {
      zh: '重庆市区县（自治县）人民代表大会常务委员会街道工作委员会工作条例',
      en: 'Chongqing Regulations on Street Working Committees of District Standing Committees',
    },
    articles: 12,
    from: '2016-10-01',
    comparator: true,
  },
} as const satisfies Record<string, HeldLaw>
