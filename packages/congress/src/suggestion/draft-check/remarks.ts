import type { Text } from '@zhitong/kernel'
import type { DraftKind } from './draft.ts'

/** What the deputy is told. Each sentence says what could be done; none says that it must. */
export const told: Record<DraftKind, { cite: string; say: Text }> = {
  power: { cite: 'SH-SUG:8', say: { zh: '这件事可能不属于本级机关的职权。可以改为本级能做的部分，或者请上一级代表提出。', en: 'This may be outside the powers of this level. You could ask for the part that this level can do, or have a deputy of the level above raise it.' } },
  interest: { cite: 'SH-SUG:8', say: { zh: '这里像是本人、亲属或者本单位的事。如果许多人都有同样的问题，请写成大家的问题；个人事项请走相应的办事渠道。', en: 'This reads like a matter of your own, of relatives or of your unit. If many have the same trouble, write it as theirs; a personal matter has its own channels.' } },
  case: { cite: 'SH-SUG:8', say: { zh: '这里涉及一件具体案件。代表建议不能要求怎样判决；可以改提制度上的问题，当事人请走诉讼或者信访渠道。', en: 'This is about a particular case. A suggestion cannot ask how it be decided; you could raise the general problem, and the parties have the courts and petitions.' } },
  letter: { cite: 'SH-SUG:8', say: { zh: '这里像是代转来信。请在核实以后写出您自己的意见；原信可以作为群众意见登记转办。', en: 'This reads like a forwarded letter. Please look into it and write your own view; the letter itself can be entered as an opinion and handed on.' } },
  promotion: { cite: 'SH-SUG:8', say: { zh: '这里像是学术讨论或者产品推介。请写出要解决的公共问题，不写品牌、厂家或者论文内容。', en: 'This reads like a paper or an advertisement. Please name the public problem, without brand, maker or theory.' } },
  empty: { cite: 'SH-SUG:8', say: { zh: '还看不出具体问题。请写出哪里、什么情况、希望做什么。', en: 'No concrete matter is to be seen yet. Please say where, what is wrong and what you would have done.' } },
  other: { cite: 'SH-SUG:8', say: { zh: '这里可能涉及具体执法、招标投标或者涉密内容，不宜写入代表建议。请删去或者改写为一般性问题。', en: 'This may touch a particular penalty, a tender or secret content, which has no place in a suggestion. Please take it out or put it as a general question.' } },
  personal: { cite: 'SH-SUG:26', say: { zh: '这里有他人的个人信息，建议公开后会被看到。请删去或者改为“某居民”，需要时另附给承办单位。', en: 'There are personal data of somebody else here, which everybody could read once it is published. Please take them out, or give them to the unit apart.' } },
  several: { cite: 'SH-SUG:6', say: { zh: '这里像是另一件事。一事一议更容易办成，可以分成两件提出。', en: 'This seems to be a second matter. One matter in one suggestion is handled better; you could send two.' } },
  'no-proposal': { cite: 'SH-SUG:6', say: { zh: '写了情况，还没有写建议。请加一句希望哪个部门做什么。', en: 'The situation is there, the proposal is not yet. Please add who should do what.' } },
  answered: { cite: 'SH-SUG:22', say: { zh: '同一件事已经答复过。请先看答复；如果没有落实，请写明哪一项没有落实。', en: 'The same matter has been answered. Please read the answer first; if it was not kept, say what of it.' } },
}
