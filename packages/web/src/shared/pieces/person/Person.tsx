import type { Name } from '@zhitong/server/contract'
import { useSay } from '../../language/index.ts'

/** 人和机关: name, post, since when; never a face. */
export function Person({ name, post, since, more }: { name: string; post?: string | undefined; since?: string | undefined; more?: string | undefined }) {
  return (
    <p>
      <b>{name}</b>{post && <>{'　'}{post}</>}{since && <>{'　'}{since}</>}
      {more && <><br /><span className="small past">{more}</span></>}
    </p>
  )
}

/** Names in a row: 区房管局、康健街道办. */
export function Names({ names, separator }: { names: readonly Name[]; separator: string }) {
  const say = useSay()
  return <>{names.map(say).join(separator)}</>
}
