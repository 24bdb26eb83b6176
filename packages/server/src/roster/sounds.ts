import { pinyin } from 'pinyin-pro'

const syllables = (text: string, surname: 'head' | 'off'): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true, surname }).map(one => one.toLowerCase().replace(/[^a-z0-9]/g, ''))

const initials = (sounds: readonly string[]): string => sounds.map(one => one[0] ?? '').join('')

/** How a name is found by its sounds: `chen si yuan` as chensiyuan and csy. */
export function soundsOf(name: string): { pinyin: string; initials: string } {
  const sounds = syllables(name, 'head')
  return { pinyin: sounds.join(''), initials: initials(sounds) }
}

const known = new Map<string, string>()
const mostKnown = 4_000

/** The initials of a title, without its punctuation: 老旧小区加装电梯 as ljxqjzdt. Asked again at every step, so remembered. */
export function titleInitials(title: string): string {
  const before = known.get(title)
  if (before !== undefined) return before
  const found = initials(syllables(title, 'off'))
  if (known.size >= mostKnown) known.clear()
  known.set(title, found)
  return found
}
