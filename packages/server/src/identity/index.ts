export { identityFrom, openIdentity, type Identity,  } from './identity.ts'
export { identityPlugin } from './plugin.ts'
export type {  SignedIn } from './session.ts'

export { inventPassword } from './password.ts'
