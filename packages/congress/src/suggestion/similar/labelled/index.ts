import { different } from './different.ts'
import { same } from './same.ts'

export type { LabelledPair } from './pair.ts'
export { different, same }
