// Runs the parts of a check or a test side by side or one after another, and adds up what they say.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './install.mjs'

const seconds = from => `${((Date.now() - from) / 1000).toFixed(1)} s`

function run(command, args, env) {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', text => (output += text))
    child.stderr.on('data', text => (output += text))
    child.on('error', error => resolve({ code: 1, output: String(error) }))
    child.on('close', code => resolve({ code: code ?? 1, output }))
  })
}

/** A part that is one check: it passes or it fails. */
export const check = (name, command, ...args) => async env => {
  const from = Date.now()
  const { code, output } = await run(command, args, env)
  console.log(`${code === 0 ? '✓' : '✗'} ${name}  ${seconds(from)}`)
  if (code !== 0) console.log(output.trim())
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
}

/** A part that is a run of vitest: its own tests are counted. */
export const tests = (name, ...args) => async env => {
  const from = Date.now()
  const folder = mkdtempSync(join(tmpdir(), 'zhitong-tests-'))
  const report = join(folder, 'report.json')
  const { code, output } = await run('vitest', ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], env)
  let passed = 0
  let failed = 0
  let skipped = 0
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'))
    passed = result.numPassedTests
    failed = result.numFailedTests
    skipped = result.numPendingTests
  } catch {
    failed = 1
  }
  if (code !== 0 && failed === 0) failed = 1
  if (passed + failed === 0) failed = 1
  rmSync(folder, { recursive: true, force: true })
  const left = skipped ? `, ${skipped} skipped` : ''
  console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed${left}  ${seconds(from)}`)
  const said = output.split('\n').filter(line => line.startsWith('» '))
  if (said.length) console.log([...new Set(said)].join('\n'))
  if (failed) console.log(output.trim())
  return { passed, failed }
}

/** Runs groups one after another, the parts of a group side by side; returns the sum. */
export async function runParts(groups, env) {
  const sum = { passed: 0, failed: 0 }
  for (const group of groups) {
    for (const part of await Promise.all(group.map(part => part(env)))) {
      sum.passed += part.passed
      sum.failed += part.failed
    }
  }
  return sum
}
