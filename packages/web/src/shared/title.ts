import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** The name of the page in the tab and for a screen reader. */
export function useTitle(title: string | undefined): void {
  const { t } = useTranslation()
  const name = t('name')
  useEffect(() => {
    document.title = title ? `${title} · ${name}` : name
  }, [title, name])
}
