import words from 'virtual:forms'

/** The forms of work that a plan's items take, in the order of boards. Items keep the Chinese word as their form. */
export const forms: readonly string[] = Object.keys(words)

/** A form in the language that is shown; one of the house's own stays as it is written. */
export const sayForm = (form: string, language: 'zh' | 'en'): string => (language === 'en' ? (words[form] ?? form) : form)
