/** Text around a hit; the hit itself stands between U+0001 and U+0002. */
export function Excerpt({ text }: { text: string }) {
  const [before, ...hits] = text.split('\u0001')
  return (
    <>
      {before}
      {hits.map((part, i) => {
        const [hit, after] = part.split('\u0002')
        return <span key={i}><mark className="hit">{hit}</mark>{after}</span>
      })}
    </>
  )
}
