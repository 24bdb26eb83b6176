import type { GenericOAuthConfig } from 'better-auth/plugins'
import type { Pool } from 'pg'

/** A provider of the office's own network, found by discovery. */
export interface OidcSettings {
  /** As the provider names itself, such as `https://id.example.gov.cn/realms/rd`. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret?: string | undefined
  /** What stands on the button. */
  readonly name: string
  /**
   * How a person of the provider is known here the first time: by a verified e-mail address, or by `preferred_username`,
   * which is only safe where people cannot choose it themselves. Later sign-ins go by the provider's `sub`.
   */
  readonly match: 'email' | 'username'
}

/** Reads OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_MATCH; null without an issuer. */
export const oidcFrom = (env: Record<string, string | undefined>): OidcSettings | null => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = env
  if (!issuer || !clientId) return null
  return {
    issuer,
    clientId,
    clientSecret: env['OIDC_CLIENT_SECRET'],
    name: env['OIDC_NAME'] ?? '统一身份认证',
    match: env['OIDC_MATCH'] === 'username' ? 'username' : 'email',
  }
}

/** The provider for the sign-in library. It never makes accounts: people come from the office, not from the provider. */
export const oidcConfig = (settings: OidcSettings, pool: Pool): GenericOAuthConfig<'oidc'> => ({
  providerId: 'oidc',
  name: settings.name,
  discoveryUrl: `${settings.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  requireIdTokenVerification: true,
  clientId: settings.clientId,
  ...(settings.clientSecret ? { clientSecret: settings.clientSecret } : {}),
  scopes: ['openid', 'profile', 'email'],
  disableSignUp: true,
  disableImplicitSignUp: true,
  mapProfileToUser: async profile => {
    const none = `${String(profile.sub ?? profile.id)}@unknown.invalid`
    if (settings.match === 'username') {
      const { rows } = await pool.query('select email from identity.holder where username = $1', [
        String(profile['preferred_username'] ?? '').normalize('NFKC').trim().toLowerCase(),
      ])
      return { email: rows[0]?.email ?? none, emailVerified: rows.length === 1, name: profile.name ?? none }
    }
    const verified = profile['email_verified'] === true || profile.emailVerified === true
    return { email: verified && profile.email ? profile.email : none, emailVerified: verified, name: profile.name ?? none }
  },
})
