export { coHandling } from './co-handling.ts'
export { promise } from './promise.ts'
export { suggestion } from './suggestion.ts'
