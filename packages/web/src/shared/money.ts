import type { Language } from './language/index.ts'

/** Money in 元, with 万 and 亿 where people would say them: 1.2 亿元, 356 万元, 480 元. */
export function sayMoney(yuan: number, language: Language): string {
  const size = Math.abs(yuan)
  const round = (n: number): string => n.toLocaleString('en', { maximumFractionDigits: 2 })
  if (language === 'en') return `¥${round(yuan)}`
  if (size >= 1e8) return `${round(yuan / 1e8)} 亿元`
  if (size >= 1e4) return `${round(yuan / 1e4)} 万元`
  return `${round(yuan)} 元`
}

/** 12 kB, 3.4 MB. */
export const saySize = (bytes: number): string =>
  bytes < 1000 ? `${bytes} B` : bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
