import type { Context, GivenPaper } from './context.ts'
import { whoTitle } from './entitlement.ts'
import { citesFor } from './law.ts'
import type { Effect, Matter, PaperEffect } from './matter.ts'
import { refuse, type Refusal } from './refusal.ts'
import { papersMade, type LooseAct, type LooseSeen, type Rules } from './rules.ts'
import { list } from './text.ts'

const given = (context: Context, paper: string): GivenPaper | undefined =>
  context.papers?.find(one => one.paper === paper)

/** Papers missing, without the signature without which they are void, or not of this step. */
export function papersRefuse(rules: Rules, matter: Matter, act: LooseAct, context: Context): Refusal | undefined {
  for (const paper of list(act.brings)) {
    const rule = rules.papers[paper]!
    const cites = citesFor(matter, rule.cites)
    const brought = given(context, paper)
    if (!brought) {
      return refuse(
        'papers',
        `缺少《${rule.zh}》，请附上后再提交。`,
        `“${rule.en}” is missing. Attach it and submit again.`,
        { cites, detail: { paper } },
      )
    }
    if (rule.signer !== undefined && !signedRightly(rule.signer, brought, matter)) {
      const who = whoTitle(rule.signer, rules)
      return refuse(
        'papers',
        `《${rule.zh}》未经${who.zh}签署，无效；请签署后再提交。`,
        `“${rule.en}” is void without the signature of the ${who.en}. Have it signed and submit again.`,
        {
          cites,
          detail: { paper, signer: rule.signer },
        },
      )
    }
  }
  const own = new Set([...list(act.brings), ...list(act.mayBring), ...papersMade(act).map(([paper]) => paper)])
  const strange = context.papers?.find(one => !own.has(one.paper))
  return strange
    ? refuse(
        'papers',
        `本环节不收《${rules.papers[strange.paper]?.zh ?? strange.paper}》，请取下后再提交。`,
        `This step takes no “${rules.papers[strange.paper]?.en ?? strange.paper}”. Take it off and submit again.`,
        { detail: { paper: strange.paper } },
      )
    : undefined
}

/** A named party must have signed itself; who heads an organ only the roster knows. */
function signedRightly(signer: string, paper: GivenPaper, matter: Matter): boolean {
  if (!paper.signer) return false
  const party = matter.parties[signer]
  return party === undefined || party.includes(paper.signer)
}

/** The papers that come with an act or are made by it, with versions and numbers. */
export function paperEffects(rules: Rules, matter: Matter, act: LooseAct, seen: LooseSeen, context: Context): Effect[] {
  const brought = list(act.mayBring).flatMap(paper => (context.papers ?? []).filter(one => one.paper === paper))
  const papers: GivenPaper[] = [
    ...list(act.brings).map(paper => given(context, paper)!),
    ...brought,
    ...papersMade(act)
      .filter(([, when]) => when(seen))
      .map(([paper]) => given(context, paper) ?? { paper }),
  ]
  return papers.map(({ paper, file, signer }, n): PaperEffect => {
    const series = rules.papers[paper]!.numbers
    const before = papers.slice(0, n).filter(one => one.paper === paper).length
    return {
      do: 'paper',
      paper,
      version: matter.papers.filter(old => old.paper === paper).length + before + 1,
      ...(file === undefined ? {} : { file }),
      ...(signer === undefined ? {} : { signer }),
      ...(series === undefined ? {} : { number: context.numbers?.[series] ?? '' }),
    }
  })
}
