export { compare, likeTo, mergeFrom, type Alike } from './compare.ts'
export { indexed, longest, type Gram, type Told } from './features.ts'
export type { Phrase, Where } from './phrases.ts'
export { see, type Rarity, type Seen } from './seen.ts'
