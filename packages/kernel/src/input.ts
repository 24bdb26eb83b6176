import { refuse, type FieldFault, type Refusal } from './refusal.ts'
import type { Schema, SchemaIssue } from './words/index.ts'

const say = (zh: string, en: string) => ({ zh, en })

/** What to do about each kind of fault that a schema finds. */
function sentence(
  issue: SchemaIssue & { readonly [more: string]: unknown },
  value: unknown,
): { zh: string; en: string } {
  if (value === undefined || value === null || value === '') return say('请填写此项。', 'Fill this in.')
  switch (issue.code) {
    case 'too_small':
      return say(`太少或太短，至少${issue['minimum']}。`, `Too few or too short: at least ${issue['minimum']}.`)
    case 'too_big':
      return say(`太多或太长，至多${issue['maximum']}。`, `Too many or too long: at most ${issue['maximum']}.`)
    case 'invalid_value':
      return say('请从给出的选项中选择。', 'Choose one of the options given.')
    case 'invalid_type':
      return say('类型不符，请按表格要求填写。', 'Of the wrong kind: fill it in as the form asks.')
    case 'unrecognized_keys':
      return say('含有表格中没有的项目，请删去。', 'Holds what the form does not have: leave it out.')
    default:
      return say(`不符合要求，请更正。（${issue.message}）`, `Not as required, correct it: ${issue.message}.`)
  }
}

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value)

/** A text that a database or a hash cannot hold: half a character, or a zero. */
function unwritable(value: unknown, path: readonly (string | number)[] = []): readonly (string | number)[] | undefined {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0') ? undefined : path
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) {
      const found = unwritable(item, [...path, i])
      if (found) return found
    }
    return undefined
  }
  for (const key of Object.keys(value)) {
    const found = unwritable((value as Record<string, unknown>)[key], [...path, key])
    if (found) return found
  }
  return undefined
}

const formRefused = (fields: readonly FieldFault[]): Refusal =>
  refuse(
    'input',
    `有${fields.length}处填写不符合要求，请更正后再提交。`,
    `${fields.length} field(s) are not as required. Correct them and submit again.`,
    { fields },
  )

/** The input as its schema reads it, or a refusal (`input`) that names each fault. Without a schema nothing is taken in. */
export function parsed(schema: Schema<unknown> | undefined, given: unknown): { ok: true; data: unknown } | Refusal {
  if (!schema) return { ok: true, data: undefined }
  const result = schema.safeParse(given)
  if (!result.success) {
    return formRefused(
      result.error.issues.map(issue => ({
        path: issue.path.map(key => (typeof key === 'number' ? key : String(key))),
        ...sentence(issue as never, at(given, issue.path)),
      })),
    )
  }
  const broken = unwritable(result.data)
  if (broken)
    return formRefused([
      {
        path: broken,
        ...say('含有无法保存的字符，请删去。', 'Holds a character that cannot be stored: leave it out.'),
      },
    ])
  return { ok: true, data: result.data }
}
