export { openDatabase, type Database } from './open.ts'
