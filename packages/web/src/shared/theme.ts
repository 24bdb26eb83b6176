import type { ThemeConfig } from 'antd'

/** The theme of Ant Design, read from tokens.css as it stands on the page now: one place for every colour and size. */
const made = new Map<boolean, ThemeConfig>()

/** The theme of plain or elder mode; made once for each. */
export function theme(elder: boolean): ThemeConfig {
  const known = made.get(elder) ?? make(elder)
  made.set(elder, known)
  return known
}

function make(elder: boolean): ThemeConfig {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim()
  const px = (name: string): number => Number.parseFloat(token(name))
  const ink = token('ink')
  const serif = token('serif')
  return {
    hashed: false,
    token: {
      colorPrimary: ink, colorInfo: ink, colorText: ink, colorLink: ink, colorLinkHover: ink, colorLinkActive: ink,
      linkDecoration: 'underline', linkHoverDecoration: 'underline',
      colorTextSecondary: token('ink-2'), colorTextTertiary: token('past'),
      colorTextPlaceholder: token('past'), colorTextDisabled: token('past'),
      colorSuccess: token('kept'), colorWarning: token('soon'), colorError: token('late'),
      colorSuccessBg: token('kept-wash'), colorWarningBg: token('soon-wash'), colorErrorBg: token('late-wash'),
      colorBgBase: token('paper'), colorBgContainer: token('paper'), colorBgElevated: token('paper'), colorBgLayout: token('paper'),
      colorFillAlter: token('wash'), controlItemBgHover: token('wash'),
      colorPrimaryBg: token('wash-2'), controlItemBgActive: token('wash-2'), controlItemBgActiveHover: token('wash-2'),
      colorBorder: token('line-2'), colorBorderSecondary: token('line'), colorSplit: token('line'),
      borderRadius: 2, borderRadiusLG: 2, borderRadiusSM: 2, borderRadiusXS: 2,
      boxShadow: token('shadow'), boxShadowSecondary: token('shadow'), boxShadowTertiary: 'none',
      fontFamily: token('sans'), fontSize: px('t3'), fontSizeSM: px('t2'), fontSizeLG: px('t4'),
      fontSizeHeading1: px('t7'), fontSizeHeading2: px('t6'), fontSizeHeading3: px('t5'), fontSizeHeading4: px('t4'), fontSizeHeading5: px('t3'),
      lineHeight: 1.5714, sizeUnit: 4,
      controlHeight: elder ? 60 : 36, controlHeightSM: elder ? 48 : 30, controlHeightLG: elder ? 68 : 44,
      motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    },
    components: {
      Button: {
        colorPrimary: token('act'), colorPrimaryHover: token('act-2'), colorPrimaryActive: token('act-2'),
        primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 400,
      },
      Modal: { titleFontSize: px('t4') },
      Typography: { fontFamilyCode: serif },
    },
  }
}
