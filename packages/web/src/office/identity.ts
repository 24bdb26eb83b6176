import { get, post } from '../shared/api.ts'

/** What pages say to identity, at `/api/auth`; see docs/identity.md. */
export interface Ways {
  password: boolean
  passkey: boolean
  mailCode: boolean
  oidc: { name: string } | null
}
export interface Account {
  id: string
  username: string | null
  name: string
  administers: string | null
  secondFactor: boolean
  passkeys: number
  changePassword: boolean
}
export interface SessionRow {
  id: string
  since: string
  seen: string
  address: string | null
  device: string | null
  here: boolean
}
export interface Link {
  purpose: 'first' | 'account' | 'password'
  username: string | null
  name: string | null
  expiresAt: string
}

export const identity = {
  ways: () => get<Ways>('/auth/ways'),
  session: () => get<{ account: Account | null }>('/auth/session'),
  /** Answers `twoFactorRedirect` where a one-time code must follow. */
  signIn: (username: string, password: string) => post<{ twoFactorRedirect?: boolean }>('/auth/sign-in/username', { username, password }),
  code: (code: string) => post<unknown>('/auth/two-factor/verify-totp', { code }),
  backupCode: (code: string) => post<unknown>('/auth/two-factor/verify-backup-code', { code }),
  oidc: (back: string) => post<{ url: string }>('/auth/sign-in/oauth2', { providerId: 'oidc', callbackURL: back, errorCallbackURL: '/sign-in?failed=1' }),
  signOut: () => post<unknown>('/auth/sign-out', {}),
  changePassword: (currentPassword: string, newPassword: string) =>
    post<unknown>('/auth/change-password', { currentPassword, newPassword, revokeOtherSessions: true }),
  sessions: () => get<{ rows: SessionRow[] }>('/auth/sessions'),
  revoke: (id: string) => post<unknown>(`/auth/sessions/${encodeURIComponent(id)}/revoke`, {}),
  revokeOthers: () => post<unknown>('/auth/sessions/revoke-others', {}),
  link: (token: string) => get<Link>(`/auth/welcome/${encodeURIComponent(token)}`),
  takeLink: (token: string, body: { username?: string; name?: string; password: string }) =>
    post<{ account: string; username: string }>(`/auth/welcome/${encodeURIComponent(token)}`, body),
  startTotp: (password: string) => post<{ totpURI: string; backupCodes: string[] }>('/auth/two-factor/enable', { password }),
  stopTotp: (password: string) => post<unknown>('/auth/two-factor/disable', { password }),
}

/** The library's own client knows the ceremony of passkeys; it is fetched only when somebody uses one. */
export async function passkeys() {
  const [{ createAuthClient }, { passkeyClient }] = await Promise.all([import('better-auth/client'), import('@better-auth/passkey/client')])
  return createAuthClient({ basePath: '/api/auth', plugins: [passkeyClient()] })
}
