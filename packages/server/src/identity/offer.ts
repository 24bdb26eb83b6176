import type { LogKind } from './log.ts'

/** What the library offers under /api/auth; everything else that it could do is not reachable. */
export const offered = new Set([
  'POST /sign-in/username', 'POST /sign-in/social', 'POST /sign-out', 'POST /change-password',
  'GET /callback/oidc', 'POST /link-social', 'GET /list-accounts', 'POST /unlink-account',
  'POST /two-factor/enable', 'POST /two-factor/disable', 'POST /two-factor/get-totp-uri', 'POST /two-factor/verify-totp',
  'POST /two-factor/send-otp', 'POST /two-factor/verify-otp', 'POST /two-factor/generate-backup-codes',
  'POST /two-factor/verify-backup-code',
  'GET /passkey/generate-register-options', 'POST /passkey/verify-registration',
  'GET /passkey/generate-authenticate-options', 'POST /passkey/verify-authentication',
  'GET /passkey/list-user-passkeys', 'POST /passkey/delete-passkey', 'POST /passkey/update-passkey',
])

/** Where a password is asked for again; wrong ones count like wrong sign-ins. */
export const asksPassword = new Set([
  '/sign-in/username', '/change-password', '/two-factor/enable', '/two-factor/disable', '/two-factor/get-totp-uri',
  '/two-factor/generate-backup-codes',
])

export const doneKinds: Record<string, LogKind> = {
  '/sign-out': 'signOut',
  '/change-password': 'passwordChanged',
  '/two-factor/disable': 'secondFactorOff',
  '/passkey/verify-registration': 'passkeyAdded',
  '/passkey/delete-passkey': 'passkeyRemoved',
  '/unlink-account': 'providerUnlinked',
}
