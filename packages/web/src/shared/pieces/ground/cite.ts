import type { Ground } from '@zhitong/server/contract'
import { lawOf } from '../../house.ts'
import type { Language } from '../../language/index.ts'

const number = { zh: (n: string) => `第${n}条`, en: (n: string) => `Art. ${n}` }

/** `['SH-SUG:19', 'SH-SUG:21']` as people say it: 代表建议规定 第19条、第21条. What no law answers to stays as it is. */
export function sayCites(cites: readonly string[], language: Language): string {
  const byLaw = new Map<string, string[]>()
  for (const cite of cites) {
    const [law = cite, article] = cite.split(':')
    const articles = byLaw.get(law) ?? []
    if (article) articles.push(article)
    byLaw.set(law, articles)
  }
  return [...byLaw]
    .map(([key, articles]) => {
      const name = lawOf(key)?.[language] ?? key
      return articles.length === 0 ? name : `${name}${name.endsWith('）') ? '' : ' '}${articles.map(number[language]).join(language === 'zh' ? '、' : ', ')}`
    })
    .join(language === 'zh' ? '；' : '; ')
}

/** The words of a ground; empty where there is none. */
export function sayGround(ground: Ground, language: Language): string {
  const said = [
    ground.setting ? (language === 'zh' ? '本级设定' : 'local setting') : '',
    sayCites(ground.cites, language),
    ground.basis === 'practice' ? (language === 'zh' ? '工作惯例' : 'practice') : '',
  ]
  return said.filter(Boolean).join(language === 'zh' ? '，' : ', ')
}
