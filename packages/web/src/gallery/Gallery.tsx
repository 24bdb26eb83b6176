import { useTranslation } from 'react-i18next'
import { useLanguage, setLanguage, useSay } from '../shared/language/index.ts'
import { examples as button } from '../shared/pieces/button/examples.tsx'
import { examples as clock } from '../shared/pieces/clock/examples.tsx'
import type { Examples } from '../shared/pieces/examples.ts'
import { examples as facts } from '../shared/pieces/facts/examples.tsx'
import { examples as form } from '../shared/pieces/form/examples.tsx'
import { examples as ground } from '../shared/pieces/ground/examples.tsx'
import { examples as list } from '../shared/pieces/list/examples.tsx'
import { examples as next } from '../shared/pieces/next/examples.tsx'
import { examples as paper } from '../shared/pieces/paper/examples.tsx'
import { examples as person } from '../shared/pieces/person/examples.tsx'
import { examples as refused } from '../shared/pieces/refused/examples.tsx'
import { examples as similar } from '../shared/pieces/similar/examples.tsx'
import { empty, fault, loading } from '../shared/pieces/states/examples.tsx'
import { examples as tag } from '../shared/pieces/tag/examples.tsx'
import { examples as timeline } from '../shared/pieces/timeline/examples.tsx'
import { setElder, useElder } from '../shared/sight.ts'
import { useTitle } from '../shared/title.ts'
import { Colours, Sizes, Type } from './Tokens.tsx'
import './gallery.css'

const pieces: readonly Examples[] = [clock, ground, next, facts, timeline, refused, button, tag, person, paper, similar, empty, loading, fault]

function Piece({ piece }: { piece: Examples }) {
  const say = useSay()
  return (
    <section className="piece" data-piece={piece.name}>
      <h2>{say(piece.title)}<code>{piece.name}</code></h2>
      {Object.entries(piece.shown).map(([key, one]) => (
        <div key={key} className="state" data-state={key}>
          <h3>{say(one)}</h3>
          <div>{one.of()}</div>
        </div>
      ))}
    </section>
  )
}

/** Every piece in all its states: feeds the pictures and the accessibility checks. */
export function Gallery() {
  const { t } = useTranslation()
  const language = useLanguage()
  const elder = useElder()
  useTitle(t('gallery.title'))
  return (
    <main className="gallery">
      <header className="gh">
        <h1>{t('gallery.title')}</h1>
        <p className="second">{t('gallery.says')}</p>
        <p className="row-gap small">
          <button type="button" className="plainlink" onClick={() => setElder(!elder)}>{t(elder ? 'rail.plain' : 'rail.elder')}</button>
          <button type="button" className="plainlink" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>{t('rail.other')}</button>
        </p>
      </header>
      <Colours />
      <div className="gtwo"><Type /><Sizes /></div>
      <div className="gcols">{pieces.map(piece => <Piece key={piece.name} piece={piece} />)}</div>
      {[form, list].map(piece => <Piece key={piece.name} piece={piece} />)}
    </main>
  )
}
