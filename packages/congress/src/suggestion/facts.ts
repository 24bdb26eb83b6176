/**
 * The four facts of a suggestion, always four and never one rate: an answer is no promise, a promise is no result, and a
 * result need not satisfy.
 */
export const fourFacts = {
  answered: { zh: '已答复', en: 'Answered' },
  promised: { zh: '有承诺', en: 'Promised' },
  delivered: { zh: '承诺兑现', en: 'Delivered' },
  satisfied: { zh: '代表满意', en: 'Satisfied' },
} as const
