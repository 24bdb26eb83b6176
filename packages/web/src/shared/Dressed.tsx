import { ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import { useMemo, type ReactNode } from 'react'
import { useLanguage } from './language/index.ts'
import { useElder } from './sight.ts'
import { theme } from './theme.ts'

/** Gives Ant Design our theme, language and no wave. */
export function Dressed({ children }: { children: ReactNode }) {
  const elder = useElder()
  const language = useLanguage()
  // `elder` decides which block of tokens.css the theme reads.
  const dress = useMemo(() => theme(), [elder]) // eslint-disable-line react-hooks/exhaustive-deps
  return (
    <ConfigProvider theme={dress} locale={language === 'zh' ? zh : en} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  )
}
