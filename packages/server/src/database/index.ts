export { openDatabase, type Database, type DatabaseOptions } from './open.ts'
export { PlaceError } from './place.ts'
export { roleName, type RoleKind } from './roles.ts'
