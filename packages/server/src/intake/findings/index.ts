import { type Finding, type FindingKind, flat, type Found } from './finding.ts'
import { names } from './names.ts'
import { longNumbers, marks, telephones } from './numbers.ts'
import { addresses } from './places.ts'

export type { Finding,  } from './finding.ts'
export { secrecyMark,  } from './secrecy.ts'

const why: Record<FindingKind, Finding['why']> = {
  mobile: { zh: '像是手机号码，公开前请由另一人确认。', en: 'This looks like a mobile number. Before it is published a second person confirms it.' },
  telephone: { zh: '像是电话号码，公开前请确认是否为对外公布的办公电话。', en: 'This looks like a telephone number. Before it is published, please confirm that it is an office number meant for the public.' },
  idCard: { zh: '是身份证号码，校验位相符，一般不得公开。', en: 'This is a citizen identity number with a correct check digit. As a rule it may not be published.' },
  bankCard: { zh: '像是银行卡号或账号，一般不得公开。', en: 'This looks like a bank card or account number. As a rule it may not be published.' },
  email: { zh: '是电子邮箱地址，公开前请确认不是个人邮箱。', en: 'This is an e-mail address. Before it is published, please confirm that it is not a private one.' },
  address: { zh: '像是门牌地址，公开前请确认不是个人住址。', en: 'This looks like a street address. Before it is published, please confirm that nobody lives there privately.' },
  name: { zh: '像是人名，公开前请确认可以公开。', en: 'This looks like the name of a person. Before it is published, please confirm that it may be public.' },
  plate: { zh: '像是车牌号码，公开前请由另一人确认。', en: 'This looks like a licence plate. Before it is published a second person confirms it.' },
}
const doubtful: Finding['why'] = {
  zh: '标明是身份证号码，但校验位不符，可能写错；无论对错，一般不得公开。',
  en: 'This is marked as a citizen identity number, but its check digit is wrong. Mistyped or not, as a rule it may not be published.',
}

/**
 * What a text holds that may not go public unseen: telephones, citizen numbers, cards, e-mail and street addresses,
 * plates, and names beside a title or label. In order of place, without overlaps; the same result every time; linear.
 */
export function findings(text: string): Finding[] {
  const plain = flat(text)
  // Where two claim the same place, the first in this order has it.
  const found: Found[] = [...longNumbers(plain), ...telephones(plain), ...marks(plain), ...addresses(plain), ...names(plain)]
  const order = found.map((one, rank) => ({ ...one, rank })).sort((a, b) => a.start - b.start || a.rank - b.rank)
  const kept: typeof order = []
  for (const one of order) {
    const last = kept.at(-1)
    if (!last || one.start >= last.end) kept.push(one)
    else if (one.rank < last.rank) kept[kept.length - 1] = one
  }
  return kept.map(({ kind, start, end, isDoubtful }) => ({ kind, quote: text.slice(start, end), range: [start, end], why: isDoubtful ? doubtful : why[kind] }))
}
