import type { Ground as GroundOf } from '@zhitong/server/contract'
import { lawOf } from '../../house.ts'
import { sayFull } from '../../day.ts'
import { useLanguage } from '../../language/index.ts'
import { sayGround } from './cite.ts'

/** 依据: the article behind a date, a refusal, a button, in the voice of the law. `bare` leaves the word 依据 out. */
export function Ground({ ground, bare }: { ground: GroundOf; bare?: boolean }) {
  const language = useLanguage()
  const said = sayGround(ground, language)
  if (!said) return null
  const force = ground.cites
    .map(cite => lawOf(cite.split(':')[0]!))
    .filter(law => law !== undefined)
    .map(law => (language === 'zh' ? `${law.zh}，${sayFull(law.from, 'zh')}起施行` : `${law.en}, in force from ${sayFull(law.from, 'en')}`))
  return (
    <span className={bare ? 'ground bare' : 'ground'} title={[...new Set(force)].join('\n') || undefined}>
      {said}
    </span>
  )
}
