import { Frame } from '../Frame.tsx'
import { useWords } from '../words/index.ts'

/** What is done with personal data, in plain words. */
export function Notice() {
  const words = useWords()
  return <Frame title={words.notice.title}>{words.notice.parts.map(([title, text]) => <section key={title}><h2>{title}</h2><p>{text}</p></section>)}</Frame>
}
