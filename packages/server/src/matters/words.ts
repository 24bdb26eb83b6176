import { stepTitle, type Clock, type Procedure } from '@zhitong/kernel'

interface Text { readonly zh: string; readonly en: string }
const list = <T>(one: T | readonly T[] | undefined): readonly T[] => (one === undefined ? [] : Array.isArray(one) ? (one as readonly T[]) : [one as T])

/** What a clock is called: its own words, else those of the steps that end it. */
export function clockTitle(procedure: Procedure, clock: string): Text {
  const rule = (procedure.clocks as Record<string, Partial<Text> & Pick<Clock<any>, 'until'>>)[clock]
  if (rule?.zh && rule.en) return { zh: rule.zh, en: rule.en }
  const steps = list(rule?.until as string | readonly string[] | undefined).map(step => stepTitle(procedure, step))
  return steps.length === 0
    ? { zh: clock, en: clock }
    : { zh: steps.map(step => step.zh).join('或'), en: steps.map(step => step.en).join(' or ') }
}
