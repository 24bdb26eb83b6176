import { useLanguage } from '../../shared/language/index.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** The sentences of the app in the language that is shown. */
export const useWords = (): typeof zh => (useLanguage() === 'en' ? en : zh)
