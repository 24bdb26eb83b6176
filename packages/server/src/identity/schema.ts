/**
 * How the sign-in library's tables and columns are called in the schema `identity`.
 * `migrations/0001-identity.sql` makes them; at its first request the library checks that they fit.
 */

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

/** The library's `user`: an account's holder. Nothing of it is settable from outside. */
export const holder = {
  modelName: 'holder',
  fields: { emailVerified: 'email_verified', ...stamps },
  additionalFields: {
    administers: { type: 'string', required: false, input: false },
    demo: { type: 'boolean', required: false, input: false, defaultValue: false },
    changePassword: { type: 'boolean', required: false, input: false, fieldName: 'change_password', defaultValue: false },
    closedAt: { type: 'date', required: false, input: false, fieldName: 'closed_at' },
  },
} as const

export const session = {
  modelName: 'session',
  fields: { expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', userId: 'user_id', ...stamps },
  additionalFields: {
    seenAt: { type: 'date', required: false, input: false, fieldName: 'seen_at', defaultValue: () => new Date() },
  },
} as const

/** The library's `account`: a password, or a subject of a provider. */
export const credential = {
  modelName: 'credential',
  fields: {
    accountId: 'account_id',
    providerId: 'provider_id',
    userId: 'user_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    ...stamps,
  },
} as const

export const verification = {
  modelName: 'verification',
  fields: { expiresAt: 'expires_at', ...stamps },
  storeIdentifier: 'hashed',
} as const

export const secondFactor = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'second_factor',
    fields: {
      backupCodes: 'backup_codes',
      userId: 'user_id',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
}

export const passkeys = {
  passkey: {
    modelName: 'passkey',
    fields: {
      publicKey: 'public_key',
      userId: 'user_id',
      credentialID: 'credential_id',
      deviceType: 'device_type',
      backedUp: 'backed_up',
      createdAt: 'created_at',
    },
  },
}
