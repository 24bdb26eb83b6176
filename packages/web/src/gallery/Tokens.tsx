import { useLanguage } from '../shared/language/index.ts'
import { useElder } from '../shared/sight.ts'

/** What tokens.css says now. */
function useTokens(names: readonly string[]): Record<string, string> {
  // Asked for again when elder mode changes them.
  useElder()
  const style = getComputedStyle(document.documentElement)
  return Object.fromEntries(names.map(name => [name, style.getPropertyValue(`--${name}`).trim()]))
}

const meant = {
  ink: ['正文', 'text'], 'ink-2': ['次一级', 'second voice'], past: ['过去、标签', 'past, labels'], act: ['行为、官方', 'an act, the official'],
  soon: ['临近、存疑', 'due soon, doubt'], late: ['超期、错误', 'late, error'], kept: ['按时、已办', 'kept, done'],
} as const
const grounds = ['paper', 'wash', 'wash-2', 'line', 'line-2', 'soon-wash', 'act-wash', 'late-wash', 'kept-wash'] as const
const all = [...Object.keys(meant), ...grounds]

export function Colours() {
  const language = useLanguage()
  const values = useTokens(all)
  return (
    <section className="piece" data-piece="color">
      <h2>{language === 'zh' ? '颜色' : 'Colour'}<code>color</code></h2>
      <ul className="sw">
        {Object.entries(meant).map(([name, [zh, en]]) => (
          <li key={name}><i style={{ background: `var(--${name})` }} /><b>{name}</b> {language === 'zh' ? zh : en}<br /><span>{values[name]}</span></li>
        ))}
      </ul>
      <ul className="sg">{grounds.map(name => <li key={name}><i style={{ background: `var(--${name})` }} /><b>{name}</b><span>{values[name]}</span></li>)}</ul>
    </section>
  )
}

const steps = ['t1', 't2', 't3', 't4', 't5', 't6', 't7']
const stepNames = [...steps, 'l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'l7']

export function Type() {
  const language = useLanguage()
  const values = useTokens(stepNames)
  return (
    <section className="piece" data-piece="type">
      <h2>{language === 'zh' ? '字' : 'Type'}<code>type</code></h2>
      <dl className="ty">
        {steps.map((name, i) => (
          <div key={name}>
            <dt>{name} <span>{values[name]} / {values[name.replace('t', 'l')]}</span></dt>
            <dd style={{ fontSize: `var(--${name})`, lineHeight: 1.4, fontFamily: i > 3 ? 'var(--serif)' : 'var(--sans)', fontWeight: i > 3 ? 700 : 400 }}>听取和审议 12月31日 直通</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const spaces = [4, 8, 12, 16, 24, 32, 48, 64]

export function Sizes() {
  const language = useLanguage()
  return (
    <section className="piece" data-piece="space">
      <h2>{language === 'zh' ? '间距、角、影' : 'Space, corner, shadow'}<code>space</code></h2>
      <div className="sp">{spaces.map(n => <span key={n}><i style={{ width: n, height: n }} />{n}</span>)}</div>
      <p className="small second">{language === 'zh' ? '角 2 px，一种。影一种，只给浮层：' : 'One radius, 2 px. One shadow, only for what floats:'}<span className="shd">{language === 'zh' ? '浮层' : 'floating'}</span></p>
    </section>
  )
}
