export { opinion } from './opinion.ts'
