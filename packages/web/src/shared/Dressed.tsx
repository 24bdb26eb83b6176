import { ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { useLanguage } from './language/index.ts'
import { useElder } from './sight.ts'
import { theme } from './theme.ts'

/** A modal dialog lies above everything outside it: what opens from a control in it opens in it. */
const nearest = (control?: HTMLElement): HTMLElement => control?.closest('dialog') ?? document.body

/** Gives Ant Design our theme, language and no wave; around its own controls only, so that pages without them do not load it. */
export function Dressed({ children }: { children: ReactNode }) {
  const language = useLanguage()
  return (
    <ConfigProvider theme={theme(useElder())} locale={language === 'zh' ? zh : en} wave={{ disabled: true }} button={{ autoInsertSpace: false }} getPopupContainer={nearest}>
      {children}
    </ConfigProvider>
  )
}
