export { words } from './house.ts'
