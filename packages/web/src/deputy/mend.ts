import type { Act } from './keep/device.ts'
import { nameOf } from './keep/drafts.ts'
import { takeBack } from './keep/outbox.ts'

/** The draft under which each form is kept: its name says where it is written. */
export const draftNames = {
  say: 'say',
  write: (procedure: string) => `write/${procedure}`,
  step: (matter: string, step: string) => `m/${matter}/${step}`,
}

/** Where a draft is written on: the name after the congress and the account is the page. */
export const addressOf = (name: string): string => `/${name.split('/').slice(2).join('/')}`

/** Puts what was refused back into its form, pictures and all; gives the page where it is. */
export async function mend(act: Act): Promise<string | undefined> {
  const what = act.what
  const page = act.form
  const name = nameOf(act.congress, act.account, page)
  const value = act.typed ?? ('input' in what ? what.input : undefined)
  return (await takeBack(act.id, { name, congress: act.congress, account: act.account, value })) ? `/${page}` : undefined
}
