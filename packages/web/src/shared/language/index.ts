import { createInstance } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { en } from './en.ts'
import { zh, type Dictionary } from './zh.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: { app: Dictionary }
  }
}

export type Language = 'zh' | 'en'
const key = 'zhitong.language'
const words = createInstance()

/** Chinese unless this browser chose otherwise. */
export function startLanguage(): void {
  const language: Language = localStorage.getItem(key) === 'en' ? 'en' : 'zh'
  void words.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    defaultNS: 'app',
    resources: { zh: { app: zh }, en: { app: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}

export function setLanguage(language: Language): void {
  localStorage.setItem(key, language)
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  void words.changeLanguage(language)
}

export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'zh')

/** Says a text of both languages in the one that is shown. */
export function useSay(): (text: { zh: string; en: string }) => string {
  const language = useLanguage()
  return text => text[language] || text.zh
}
