import type { Text } from '@zhitong/kernel'
import type { AnswerKind } from './answer.ts'

/** What the unit is told, and where the duty stands. */
export const told: Record<AnswerKind, { cite: string; say: Text }> = {
  repeated: { cite: 'SH-SUG:18', say: { zh: '这段文字与以前的答复相同。请写明这一次做了什么、何时做的。', en: 'This text is the same as an earlier answer. Please say what was done this time, and when.' } },
  attitude: { cite: 'SH-SUG:18', say: { zh: '目前只有感谢和表态。请写明已经做了什么、将做什么，或者为什么不能做。', en: 'There are only thanks and good will so far. Please say what was done, what will be done, or why it cannot be.' } },
  'off-topic': { cite: 'SH-SUG:18', say: { zh: '这一句说的似乎不是代表所提的事。请先回答代表提出的具体事项。', en: 'This does not seem to be about what the deputy asked. Please answer that first.' } },
  contradiction: { cite: 'SH-SUG:18', say: { zh: '文字与所选办理结果不一致。请改选办理结果，或者写明相应的事实。', en: 'The text does not agree with the result chosen. Please choose another result, or state the facts for this one.' } },
  'no-measure': { cite: 'SH-SUG:18', say: { zh: '没有看到具体措施。请写明做什么、在哪里、做多少。', en: 'No measure is named. Please say what is done, where and how much.' } },
  'no-reason': { cite: 'SH-SUG:18', say: { zh: '留作参考的，请写明不能解决的理由：哪一条规定，或者缺什么条件。', en: 'For an answer for reference, please give the reason: which rule forbids it or what is missing.' } },
  'no-date': { cite: 'SH-SUG:18', say: { zh: '没有解决时限。请写明哪年哪月前完成。', en: 'There is no time limit. Please say by which month of which year.' } },
  'no-owner': { cite: 'SH-SUG:20', say: { zh: '没有写明由谁负责。请写明责任单位或经办人，便于代表联系。', en: 'Nobody is named who sees to it. Please name the unit or the person, so that the deputy can ask.' } },
  'promise-without-date': { cite: 'SH-SUG:22', say: { zh: '这项承诺没有完成时间，无法跟踪。请填写时间。', en: 'This promise has no date and cannot be followed. Please give one.' } },
}
