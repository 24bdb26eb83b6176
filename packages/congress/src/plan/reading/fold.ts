import { hans, hant } from './hant.ts'

const table = new Uint16Array(65536)
for (let i = 0; i < table.length; i++) table[i] = i
for (let i = 0; i < hant.length; i++) table[hant.charCodeAt(i)] = hans.charCodeAt(i)
// Full-width digits and letters to ASCII; the stops and brackets of ASCII to the Chinese ones that rules are written with.
for (let i = 0xff10; i <= 0xff5a; i++) if (i <= 0xff19 || (i >= 0xff21 && i <= 0xff3a) || i >= 0xff41) table[i] = i - 0xfee0
const same = (from: string, to: string) => { for (let i = 0; i < from.length; i++) table[from.charCodeAt(i)] = to.charCodeAt(i) }
same('(),;!?:', '（），；！？：')
same('．﹑､｡﹐﹔﹕–―─－‐‑～∼∶〈〉﹝﹞［］', '.、、。，；：——————~~：《》〔〕〔〕')
same('[]', '〔〕')
same('\u00a0\u3000\u2002\u2003\u2009\u200a\u202f\ufeff\u200b\u000b\u000c\u2028\u2029\u0085', '         \n\n\n\n\n')
same('\r', ' ')
// Radicals and doubled code points that PDF fonts put in the place of whole characters.
for (const [from, to] of [[0x2e80, 0x2fd5], [0xf900, 0xfad9]] as const) {
  for (let i = from; i <= to; i++) {
    const whole = String.fromCharCode(i).normalize('NFKC')
    if (whole.length === 1) table[i] = table[whole.charCodeAt(0)]!
  }
}

const digit = (code: number) => code >= 48 && code <= 57

/**
 * The text as the rules see it: simplified characters, Chinese stops, ASCII digits. Exactly as long as the text given,
 * so that every offset holds in both.
 */
export const fold = (text: string): string => {
  const parts: string[] = []
  const step = 8192
  for (let from = 0; from < text.length; from += step) {
    const to = Math.min(text.length, from + step)
    const units = new Uint16Array(to - from)
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i)
      // 1,000 and 9:30 keep their signs
      const inNumber = (code === 44 || code === 58) && digit(text.charCodeAt(i - 1)) && digit(text.charCodeAt(i + 1))
      units[i - from] = inNumber ? code : table[code]!
    }
    parts.push(String.fromCharCode.apply(null, units as unknown as number[]))
  }
  // tags that a page left in its text
  return parts.join('').replace(/<\/?[a-zA-Z][^<>\n]{0,200}>/g, tag => (/^<(?:br|\/p|\/div|\/li|\/tr)/i.test(tag) ? '\n' : ' ').padEnd(tag.length))
}
