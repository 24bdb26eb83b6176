import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { house, isDay, lawsOn, type Day } from '@zhitong/kernel'
import { describe, expect, test } from 'vitest'
import { laws, type HeldLaw } from './index.ts'

const all = Object.entries(laws as Readonly<Record<string, HeldLaw>>)
const texts = fileURLToPath(new URL('../../../../../shared/laws/', import.meta.url))
const present = existsSync(texts)
if (!present) console.info('../shared/laws is not here: article counts are not compared with the texts.')

/** The file that holds each version, where its name is not the law's own. */
const file: Readonly<Record<string, string>> = {
  'SUP-2006': '监督法-2006', 'SUP-2024': '监督法-2024', 'DEP-2015': '代表法-2015', 'DEP-2025': '代表法-2025',
  'ORG-2022': '地方组织法-2022', 'ELE-2020': '选举法-2020', 'BUD-2018': '预算法-2018', 'BUDR-2020': '预算法实施条例-2020',
  'AUD-2021': '审计法-2021', 'LEG-2023': '立法法-2023', 'SVC-2024': '监察法-2024', 'CRT-2018': '人民法院组织法-2018',
  'PRC-2018': '人民检察院组织法-2018', 'JUR-2018': '人民陪审员法-2018', 'DEC-2019': '重大行政决策程序暂行条例-2019',
  'PET-2022': '信访工作条例-2022', 'SH-BUD-2021': '上海-预算审查监督条例-2021', 'SH-SUG': '上海-代表建议规定',
  'SH-MOT': '上海-代表议案规定', 'SH-DEP': '上海-代表法实施办法', 'SH-SCR': '上海-常委会议事规则',
  'SH-MAJ': '上海-讨论决定重大事项规定-2002', 'SH-REC-2021': '上海-备案审查条例-2021', 'SH-REC-2024': '上海-备案审查条例-2024',
  'SH-ELE-2021': '上海-区乡镇直接选举实施细则-2021', 'SH-OATH-2018': '上海-宪法宣誓办法-2018', 'SH-AUD-2017': '上海-审计条例-2017',
  'CQ-APP': '参照-重庆-人事任免工作条例-2022', 'GD-APP': '参照-广东-人事任免办法-2022', 'CQ-ST': '参照-重庆-街道工委工作条例-2016',
}

const digits = '零一二三四五六七八九'
/** 一百二十 is 120. */
const number = (chinese: string): number => {
  const [, hundreds = '', tens = '', ones = ''] = /^(?:(.)百)?零?(?:(.?)十)?(.?)$/.exec(chinese)!
  const ten = chinese.includes('十') ? (tens === '' ? 1 : digits.indexOf(tens)) : 0
  return (hundreds ? digits.indexOf(hundreds) * 100 : 0) + ten * 10 + (ones ? digits.indexOf(ones) : 0)
}

describe('laws', () => {
  test('the kernel takes the register as it is, and a misspelled law does not compile', () => {
    const { words } = house({ roles: {}, laws, settings: {}, series: {}, facts: {} })
    expect(words.laws['SH-SUG'].articles).toBe(29)
    // @ts-expect-error no such version
    expect(words.laws['SUP-2025']).toBeUndefined()
  })

  test.each(all)('%s is in force on days that exist, for at least a day, and has articles', (_, law) => {
    expect(isDay(law.from)).toBe(true)
    if (law.until !== undefined) {
      expect(isDay(law.until)).toBe(true)
      expect(law.until > law.from).toBe(true)
    }
    expect(law.articles).toBeGreaterThan(0)
    for (const text of [law.zh, law.en, law.title.zh, law.title.en]) expect(text.trim()).not.toBe('')
    expect(law.title.zh).toMatch(/[\u4e00-\u9fff]/)
  })

  test('versions of one law follow each other without a gap, and never two on one day', () => {
    const families = new Map<string, HeldLaw[]>()
    for (const [, law] of all) families.set(law.zh, [...(families.get(law.zh) ?? []), law])
    const several = [...families.values()].filter(family => family.length > 1)
    expect(several.map(family => family[0]!.zh).sort()).toEqual(['上海市备案审查条例', '代表法', '监督法'].sort())
    for (const family of several) {
      const [first, second] = family.toSorted((a, b) => (a.from < b.from ? -1 : 1))
      expect(first!.until).toBe(second!.from)
      expect(second!.until).toBeUndefined()
      expect(first!.title).toEqual(second!.title)
    }
  })

  test('the day before the amended Supervision Law counts under the old one, the day itself under the new', () => {
    const on = (day: Day) => lawsOn(laws, day).filter(key => key.startsWith('SUP-'))
    expect(on('2006-12-31')).toEqual([])
    expect(on('2024-11-07')).toEqual(['SUP-2006'])
    expect(on('2024-11-08')).toEqual(['SUP-2024'])
  })

  test.runIf(present)('every version has the articles that its text has', () => {
    expect(Object.keys(file).sort()).toEqual(all.map(([key]) => key).sort())
    const counted = all.map(([key]) => {
      const text = readFileSync(`${texts}${file[key]}.md`, 'utf8')
      const articles = [...text.matchAll(/^[\s#*\u3000]*第([一二三四五六七八九十百零]+)条(?!第)/gm)].map(m => number(m[1]!))
      return [key, Math.max(...articles)]
    })
    expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(all.map(([key, law]) => [key, law.articles])))
  })
})
