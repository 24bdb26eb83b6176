export { openDatabase, type Database } from './open.ts'
export { PlaceError } from './place.ts'
export { keepPrivate } from './private.ts'
