/** An expected "no" of identity: the status it travels with and its sentences. */
export interface Refusal {
  readonly status: number
  readonly ground: string
  readonly zh: string
  readonly en: string
  readonly detail?: unknown
}

/** Builds a refusal. */
export const refusal = (status: number, ground: string, zh: string, en: string, detail?: unknown): Refusal => ({
  status,
  ground,
  zh,
  en,
  ...(detail === undefined ? {} : { detail }),
})

/** The body of a refusal as every page of the product reads it. */
export const refusedBody = ({ ground, zh, en, detail }: Refusal): { refused: Omit<Refusal, 'status'> } => ({
  refused: { ground, zh, en, ...(detail === undefined ? {} : { detail }) },
})

/** Tells a refusal from a result. */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'ground' in value && 'status' in value && 'zh' in value

const notSignedIn = refusal(401, 'signIn', '请先登录。', 'Please sign in first.')

/** Sentences that several places say. */
export const refusals = {
  notSignedIn,
  notFound: refusal(404, 'notFound', '没有这个地址。', 'There is nothing at this address.'),
  noAccount: refusal(404, 'account', '没有这个账号。', 'There is no such account.'),
  origin: refusal(
    403,
    'origin',
    '该请求来自其他网站，未予执行。请从本站页面操作。',
    'This request came from another site and was not carried out. Please use the pages of this site.',
  ),
  often: refusal(429, 'often', '操作过于频繁，请稍后再试。', 'Too many requests. Please wait a little and try again.'),
  demo: refusal(
    403,
    'demo',
    '演示账号只能在运行本系统的计算机上登录。如需对外演示，请以 DEMO=public 启动。',
    'Demo accounts sign in only on the machine that runs the system. To show the demo to others, start it with DEMO=public.',
  ),
  closed: refusal(
    403,
    'closed',
    '该账号已停用，请联系系统管理员。',
    'This account has been closed. Please ask the system administrator.',
  ),
  link: refusal(
    410,
    'link',
    '该链接已使用或已过期，请索取新的链接。',
    'This link has been used or has expired. Please ask for a new one.',
  ),
  failed: refusal(
    500,
    'error',
    '系统出错，未作任何更改，请稍后再试。',
    'Something went wrong and nothing was changed. Please try again later.',
  ),
  mail: refusal(
    409,
    'mail',
    '邮件验证码未能发出：该账号没有电子邮箱，或邮件服务器暂时不可用。请改用动态口令或备用码。',
    'The code could not be sent by mail: the account has no address or the mail server is not reachable. Please use the one-time code of your app or a backup code.',
  ),
  usedCode: refusal(
    401,
    'code',
    '该验证码已用过。请重新登录，并使用下一个验证码。',
    'This code has been used. Please sign in again with the next one.',
  ),
  oidcDown: refusal(
    503,
    'oidc',
    '统一身份认证暂时无法连接，请稍后再试，或用用户名和密码登录。',
    'Single sign-on cannot be reached right now. Please try again later, or sign in with user name and password.',
  ),
  input: refusal(400, 'input', '填写的内容不完整或格式不对。', 'What was entered is incomplete or not in the right form.'),
} satisfies Record<string, Refusal>

const unknownPerson = refusal(
  403,
  'oidc',
  '统一身份认证已通过，但本系统没有与之对应的账号。请先用用户名和密码登录后绑定，或联系系统管理员。',
  'Single sign-on knows you, but no account here belongs to that identity. Sign in with user name and password and tie it there, or ask the system administrator.',
)

/** What the sign-in library answers, by its code, in our words. */
const byCode: Record<string, Refusal> = {
  INVALID_USERNAME_OR_PASSWORD: refusal(401, 'password', '用户名或密码不正确。', 'The user name or the password is wrong.'),
  INVALID_PASSWORD: refusal(400, 'password', '密码不正确。', 'The password is wrong.'),
  USERNAME_TOO_SHORT: refusal(401, 'password', '用户名或密码不正确。', 'The user name or the password is wrong.'),
  USERNAME_TOO_LONG: refusal(401, 'password', '用户名或密码不正确。', 'The user name or the password is wrong.'),
  INVALID_USERNAME: refusal(401, 'password', '用户名或密码不正确。', 'The user name or the password is wrong.'),
  PASSWORD_TOO_LONG: refusal(401, 'password', '用户名或密码不正确。', 'The user name or the password is wrong.'),
  UNAUTHORIZED: notSignedIn,
  SESSION_REQUIRED: notSignedIn,
  SESSION_EXPIRED: refusal(401, 'signIn', '登录已过期，请重新登录。', 'Your session has expired. Please sign in again.'),
  SESSION_NOT_FRESH: refusal(
    403,
    'fresh',
    '登录时间较久，请重新登录后再进行此项操作。',
    'You signed in a while ago. Please sign in again for this.',
  ),
  INVALID_ORIGIN: refusals.origin,
  MISSING_OR_NULL_ORIGIN: refusals.origin,
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: refusals.origin,
  INVALID_CALLBACK_URL: refusals.origin,
  INVALID_ERROR_CALLBACK_URL: refusals.origin,
  INVALID_CODE: refusal(401, 'code', '验证码不正确或已失效。', 'The code is wrong or no longer valid.'),
  INVALID_BACKUP_CODE: refusal(401, 'code', '备用码不正确或已用过。', 'The backup code is wrong or has been used.'),
  OTP_HAS_EXPIRED: refusal(401, 'code', '验证码已过期，请重新获取。', 'The code has expired. Please ask for a new one.'),
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: refusal(
    429,
    'code',
    '验证码输错次数过多，请重新登录后再试。',
    'Too many wrong codes. Please sign in again.',
  ),
  ACCOUNT_TEMPORARILY_LOCKED: refusal(
    429,
    'locked',
    '验证码连续输错过多，两步验证已锁定 15 分钟。',
    'Too many wrong codes in a row: the second factor is locked for 15 minutes.',
  ),
  INVALID_TWO_FACTOR_COOKIE: refusal(
    401,
    'code',
    '验证已超时，请重新输入用户名和密码。',
    'This took too long. Please enter your user name and password again.',
  ),
  TOTP_ALREADY_ENABLED: refusal(409, 'secondFactor', '动态口令已启用。', 'The one-time code is already in use.'),
  TOTP_NOT_ENABLED: refusal(409, 'secondFactor', '尚未启用动态口令。', 'The one-time code is not in use.'),
  TWO_FACTOR_NOT_ENABLED: refusal(409, 'secondFactor', '尚未启用两步验证。', 'No second factor is in use.'),
  BACKUP_CODES_NOT_ENABLED: refusal(409, 'secondFactor', '尚未启用备用码。', 'No backup codes are in use.'),
  OTP_NOT_CONFIGURED: refusal(
    409,
    'mail',
    '本系统未配置邮件发送，不能使用邮件验证码。',
    'No mail server is configured here, so codes cannot be sent by mail.',
  ),
  CHALLENGE_NOT_FOUND: refusal(400, 'passkey', '通行密钥验证已超时，请重试。', 'The passkey request has expired. Please try again.'),
  FAILED_TO_VERIFY_REGISTRATION: refusal(400, 'passkey', '通行密钥未能登记。', 'The passkey could not be registered.'),
  AUTHENTICATION_FAILED: refusal(401, 'passkey', '通行密钥验证未通过。', 'The passkey was not accepted.'),
  PASSKEY_NOT_FOUND: refusal(
    401,
    'passkey',
    '本系统没有登记这个通行密钥。',
    'This passkey is not registered here.',
  ),
  PREVIOUSLY_REGISTERED: refusal(409, 'passkey', '该通行密钥已登记。', 'This passkey is already registered.'),
  PROVIDER_NOT_FOUND: refusal(404, 'oidc', '未配置统一身份认证。', 'No single sign-on is configured.'),
  FAILED_TO_UNLINK_LAST_ACCOUNT: refusal(
    409,
    'last',
    '这是该账号唯一的登录方式，不能取消。',
    'This is the only way to sign in to the account and cannot be removed.',
  ),
  signup_disabled: unknownPerson,
  account_not_linked: unknownPerson,
  unable_to_link_account: unknownPerson,
  account_already_linked_to_different_user: refusal(
    409,
    'oidc',
    '该统一身份已绑定另一个账号。',
    'This identity is already tied to another account.',
  ),
  access_denied: refusal(403, 'oidc', '已在统一身份认证中取消登录。', 'Signing in was cancelled at single sign-on.'),
  closed: refusals.closed,
  demo: refusals.demo,
  VALIDATION_ERROR: refusals.input,
  BODY_MUST_BE_AN_OBJECT: refusals.input,
}

/**
 * Turns an answer of the sign-in library with a status of 400 or more into a refusal.
 * A refusal that one of our own hooks threw travels inside the body and comes out unchanged.
 */
export const refusalOf = (status: number, body: unknown): Refusal => {
  const { code, refused } = (body ?? {}) as { code?: string; refused?: Omit<Refusal, 'status'> }
  if (refused) return { status, ...refused }
  const known = code === undefined ? undefined : byCode[code]
  if (known) return known
  if (status === 401) return refusals.notSignedIn
  if (status === 404) return refusals.notFound
  if (status === 429) return refusals.often
  if (status < 500) return refusals.input
  return refusals.failed
}

/** What a code in the address of the sign-in page (`?error=…`) means; it stands there after a failed single sign-on. */
export const refusalOfCode = (code: string): Refusal =>
  byCode[code] ?? refusal(400, 'oidc', '统一身份认证未完成，请重新登录。', 'Single sign-on did not complete. Please sign in again.')
