import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { dayOf, sayDay, sayTime } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { ask } from '../../shared/office.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { Empty, Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { Tag } from '../../shared/pieces/tag/Tag.tsx'
import { useTitle } from '../../shared/title.ts'
import { identity, passkeys } from '../identity.ts'
import { NewPassword } from '../sign-in/NewPassword.tsx'
import './account.css'
import { post } from '../people/post.ts'
import { Totp } from './Totp.tsx'

/** One's own roles, password, authenticator, passkeys and the places where one is signed in. */
export function Account() {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const congress = useCongress()
  const client = useQueryClient()
  const { data: me } = useSuspenseQuery(ask.me())
  const session = useQuery({ queryKey: ['session'], queryFn: identity.session })
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: identity.sessions })
  const [changed, setChanged] = useState(false)
  const fresh = (): void => {
    void client.invalidateQueries({ queryKey: ['sessions'] })
    void client.invalidateQueries({ queryKey: ['session'] })
  }
  const end = useMutation({ mutationFn: (id: string) => identity.revoke(id), onSuccess: fresh })
  const endOthers = useMutation({ mutationFn: () => identity.revokeOthers(), onSuccess: fresh })
  const addPasskey = useMutation({
    mutationFn: async () => {
      const answer = await (await passkeys()).passkey.addPasskey()
      if (answer?.error) throw new Error(answer.error.message ?? 'passkey')
    },
    onSuccess: fresh,
  })
  const roles = me.congresses.find(one => one.id === congress)?.roles ?? []
  useTitle(t('account.title'))
  return (
    <div className="account">
      <h1>{t('account.title')}</h1>
      <p className="second">{me.name}{'　'}{session.data?.account?.username}</p>
      <section>
        <h2 className="h">{t('account.roles')}</h2>
        <ul className="lines">
          {roles.map((role, i) => (
            <li key={i}>
              {post(role.organ && say(role.organ), say(role.title), t('dot'))}
              {role.delegatedBy && <> <Tag>{t('account.delegatedBy', { who: say(role.delegatedBy) })}</Tag></>}
              {role.until && <span className="past small"> {t('account.until', { day: sayDay(role.until, language, me.today) })}</span>}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="h">{t('account.password')}</h2>
        {changed && <p className="took" role="status">{t('account.changed')}</p>}
        <NewPassword done={() => { setChanged(true); fresh() }} />
      </section>
      {session.data?.account && (
        <section>
          <h2 className="h">{t('account.totp')} <span className={session.data.account.secondFactor ? 'kept' : 'past'}>{t(session.data.account.secondFactor ? 'account.totpOn' : 'account.totpOff')}</span></h2>
          <Totp on={session.data.account.secondFactor} done={fresh} />
        </section>
      )}
      {'PublicKeyCredential' in globalThis && session.data?.account && (
        <section>
          <h2 className="h">{t('account.passkeys')} <span className="past">{session.data.account.passkeys || t('account.noPasskeys')}</span></h2>
          {addPasskey.error && <p className="bad-note" role="alert">{t('sign.noPasskey')}</p>}
          <Button busy={addPasskey.isPending} onClick={() => addPasskey.mutate()}>{t('account.addPasskey')}</Button>
        </section>
      )}
      <section>
        <h2 className="h">{t('account.sessions')}</h2>
        {sessions.isPending && <Loading />}
        {sessions.error && <Fault error={sessions.error} again={() => void sessions.refetch()} />}
        <ul className="lines">
          {sessions.data?.rows.map(row => (
            <li key={row.id} className="row-gap">
              <span>{row.device ?? t('account.unknownDevice')}</span>
              <span className="past small">{row.address}{'　'}{t('account.since', { day: `${sayDay(dayOf(row.since), language, me.today)} ${sayTime(row.since)}` })}</span>
              {row.here ? <Tag kind="done">{t('account.thisOne')}</Tag> : <Button small onClick={() => end.mutate(row.id)}>{t('account.end')}</Button>}
            </li>
          ))}
        </ul>
        {sessions.data?.rows.length === 1 && <Empty title={t('account.noSessions')} />}
        {(sessions.data?.rows.length ?? 0) > 2 && <p className="after"><Button busy={endOthers.isPending} onClick={() => endOthers.mutate()}>{t('account.endOthers')}</Button></p>}
      </section>
    </div>
  )
}
