import type { Examples } from '../examples.ts'
import { RefusedAnswer, RefusedStep } from './RefusedStep.tsx'

export const examples: Examples = {
  name: 'RefusedStep',
  title: { zh: '不能的步骤', en: 'Refused step' },
  shown: {
    now: { zh: '现在不能', en: 'Not now', of: () => (
      <RefusedStep title="办结" refusal={{ ground: 'needs', zh: '2 项承诺未兑现。', en: '2 promises are not delivered.', cites: ['SH-SUG:22'] }} />
    ) },
    you: { zh: '您不能', en: 'Not you', of: () => (
      <RefusedStep title="准予延期" refusal={{ ground: 'by', zh: '由人代工委决定，可以提出申请。', en: 'The personnel committee decides; you may apply.', cites: ['SH-SUG:19'] }} />
    ) },
    answer: { zh: '没有办成', en: 'As an answer', of: () => (
      <RefusedAnswer refusal={{ ground: 'stale', zh: '这件事刚刚有人办过一步，您看到的已经不是最新的。请看过新的再办。', en: 'Somebody has just taken a step here. Look at what is new, then act.' }} />
    ) },
  },
}
