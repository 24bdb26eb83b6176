import path from 'node:path'
import ts from 'typescript'
import { beforeAll, expect, test } from 'vitest'
import { typos } from './typos.ts'

const folder = import.meta.dirname
const original = path.join(folder, 'proposal.ts')
const mutated = (index: number): string => path.join(folder, `proposal-${index}.ts`)

/** One program holds every misspelt copy, so that the kernel and zod are checked once. */
function compile(copies: ReadonlyMap<string, string>): ts.Program {
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(folder, '../tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  )!
  const host = ts.createCompilerHost(config.options)
  const { getSourceFile, fileExists, readFile } = host
  host.getSourceFile = (file, options) => {
    const text = copies.get(file)
    return text === undefined ? getSourceFile(file, options) : ts.createSourceFile(file, text, options)
  }
  host.fileExists = file => copies.has(file) || fileExists(file)
  host.readFile = file => copies.get(file) ?? readFile(file)
  return ts.createProgram([original, ...copies.keys()], config.options, host)
}

const source = ts.sys.readFile(original)!
const copies = new Map<string, string>()
let program: ts.Program

beforeAll(() => {
  typos.forEach(([right, wrong], i) =>
    copies.set(
      mutated(i),
      source.replace(right, () => wrong),
    ),
  )
  program = compile(copies)
}, 60_000)

const errors = (file: string): { line: number; text: string }[] => {
  const read = program.getSourceFile(file)!
  return [...program.getSyntacticDiagnostics(read), ...program.getSemanticDiagnostics(read)].map(error => ({
    line: read.getLineAndCharacterOfPosition(error.start ?? 0).line,
    text: ts.flattenDiagnosticMessageText(error.messageText, '\n'),
  }))
}

test('the procedure itself compiles', () => {
  expect(errors(original)).toEqual([])
}, 30_000)

test.each(typos.map((typo, i) => [...typo, i] as const))(
  '%s → %s does not compile, and the error stands near it',
  (right, _wrong, i) => {
    expect(source).toContain(right)
    const line = source.slice(0, source.indexOf(right)).split('\n').length - 1
    const found = errors(mutated(i))
    expect(found.length).toBeGreaterThan(0)
    // A name inside an array, or a required key left out, is reported at the property or step around it.
    expect(Math.min(...found.map(error => Math.abs(error.line - line)))).toBeLessThanOrEqual(4)
  },
  30_000,
)
