import type { PaperView } from '@zhitong/server/contract'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../language/index.ts'
import { saySize } from '../../size.ts'
import { Glyph } from '../glyph/Glyph.tsx'
import { Tag } from '../tag/Tag.tsx'

/** The kind of a file as people name it: `DOCX `; nothing where its name does not say. */
const kindOf = (name: string): string => {
  const ending = /\.([a-z0-9]{2,5})$/i.exec(name)?.[1]
  return ending ? `${ending.toUpperCase()} ` : ''
}

/** A paper in one line: in the record, where it was made. */
export function PaperLine({ paper, href }: { paper: PaperView; href: string | undefined }) {
  const { t } = useTranslation()
  const say = useSay()
  const name = `${say(paper.title)}${paper.number ? ` ${paper.number}` : ''}`
  const notes = [
    paper.version > 1 ? t('paper.version', { n: paper.version }) : '',
    paper.file ? `${kindOf(paper.file.name)}${saySize(paper.file.size)}` : t('paper.noFile'),
    paper.signer ? t('paper.signed', { who: say(paper.signer) }) : '',
    paper.public ? t('paper.public') : '',
  ].filter(Boolean)
  return (
    <p className="paper-line">
      <Glyph name="paper" />
      {href ? <a href={href} download={paper.file?.name}>{name}</a> : <b className="plainweight">{name}</b>}
      <span>{notes.join('　')}</span>
    </p>
  )
}

/** 文书: a document as a page, under an official head. */
export function Paper({ organ, number, title, body, file, version, sealed }: {
  organ: string
  number?: string
  title: string
  body: readonly string[]
  file?: string
  version?: number
  sealed?: boolean
}) {
  const { t } = useTranslation()
  return (
    <figure>
      <div className="pp">
        <p className="o">{organ}</p>
        <hr className="redrule" />
        {number && <p className="n">{number}</p>}
        <p className="t">{title}</p>
        {body.map((paragraph, i) => <p key={i} className={i === 0 ? '' : 'i'}>{paragraph}</p>)}
      </div>
      <figcaption className="small row-gap">
        {file && <a href={file} download>{t('paper.download')}</a>}
        {version !== undefined && <span>{t('paper.version', { n: version })}</span>}
        {sealed && <Tag kind="official">{t('paper.sealed')}</Tag>}
      </figcaption>
    </figure>
  )
}
