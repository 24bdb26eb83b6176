/** Text around a hit; the hit itself stands between U+0001 and U+0002. */
export function Excerpt({ text }: { text: string }) {
  return <>{text.split(/(\u0001[^\u0002]*\u0002)/).map((part, i) => (part.startsWith('\u0001') ? <mark key={i} className="hit">{part.slice(1, -1)}</mark> : part))}</>
}
