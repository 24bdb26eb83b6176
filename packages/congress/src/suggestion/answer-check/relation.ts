import { apart, runs, topicsOf } from '../wording/index.ts'
import type { Asked } from './answer.ts'

// Pairs that stand in any suggestion's title tell nothing of what it is about.
const anyTitle = runs('关于的建议意见 加强完善进一步推进推动加快提高提升促进优化规范落实解决支持公开修复增设增加设置建设改善治理整治管理监管服务工作问题情况社区小区街道全区我区有关相关机制体系长效居民群众市民', 2)

/** The pairs of characters that make this suggestion this one. */
function focusOf({ title, body }: Asked): { title: Set<string>; body: Set<string> } {
  const own = (text: string) => new Set([...runs(text, 2)].filter(pair => !anyTitle.has(pair)))
  return { title: own(title.replace(/^关于|的(?:建议|意见)$/g, '')), body: own(body) }
}

/** Says of a sentence whether it speaks of what was asked: it shares the title's own words, or several of the body's, or names no other thing. */
export function relatedTo(asked: Asked): (text: string) => boolean {
  const focus = focusOf(asked), topics = topicsOf(`${asked.title}${asked.body}`)
  return text => {
    const pairs = runs(text, 2)
    let inTitle = 0, inBody = 0
    for (const pair of pairs) {
      if (focus.title.has(pair)) inTitle += 1
      else if (focus.body.has(pair)) inBody += 1
    }
    if (inTitle >= 1 || inBody >= 2) return true
    const spoken = topicsOf(text)
    return pairs.size < 40 && (spoken.size === 0 || inBody >= 1 || !apart(spoken, topics))
  }
}
