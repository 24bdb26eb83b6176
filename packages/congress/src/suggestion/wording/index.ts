export { likeness, runs, sameText } from './overlap.ts'
export { clauses, fold, sentences, type Stretch } from './sentences.ts'
export { addTopics, apart, topicsOf, type Topic } from './topics.ts'
export { act, amount, asks, date, goodWill, ourselves, owner, unseen } from './words.ts'
