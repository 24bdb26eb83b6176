import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../database/testing.ts'

const rounds = 20
const script = fileURLToPath(new URL('./crash-load.ts', import.meta.url))

/** Draws the same numbers for the same seed (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Round { readonly verified: { faulty: number; faults: unknown[]; matters: number; entries: number; roots: number; held: string[] }; readonly acknowledged: string[] }

/** Starts the load on the folder and kills it `wait` ms after the first acknowledged step; the database with it, or not. */
async function run(folder: string, round: string, wait: number, databaseToo: boolean): Promise<Round> {
  const child = spawn(process.execPath, [script, folder, round], { stdio: ['ignore', 'pipe', 'pipe'] })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', text => { complaint += text })
  let verified: Round['verified'] | undefined
  const acknowledged: string[] = []
  const ended = new Promise(resolve => child.once('close', resolve))
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('verified ')) verified = JSON.parse(line.slice(9))
    if (!line.startsWith('ack ')) continue
    if (acknowledged.length === 0) {
      void sleep(wait).then(() => {
        const postmaster = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
        child.kill('SIGKILL')
        if (databaseToo) process.kill(postmaster, 'SIGKILL')
      })
    }
    // A line that the death of the process cut is no answer.
    if (/^ack \S{36} \d+ [0-9a-f]{64}$/.test(line)) acknowledged.push(line.slice(4))
  }
  await ended
  if (!verified || (round !== 'last' && acknowledged.length === 0)) throw new Error(`round ${round}: ${complaint}`)
  return { verified, acknowledged }
}

test(`a server killed under load ${rounds} times has lost no acknowledged step, and its record holds`, { timeout: 180_000 }, async () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
  console.log(`» crash: SEED=${seed}`)
  const random = drawing(seed)
  const folder = temporaryFolder('crash')
  const acknowledged = new Set<string>()
  let kept = 0
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const last = round === rounds
      const one = await run(folder, last ? 'last' : `${round}`, Math.floor(random() * 250), random() < 0.3)
      expect(one.verified, `round ${round}: ${JSON.stringify(one.verified.faults)}`).toMatchObject({ faulty: 0 })
      const held = new Set(one.verified.held)
      expect([...acknowledged].filter(step => !held.has(step)), `acknowledged, then lost by round ${round}`).toEqual([])
      expect(one.verified.entries).toBe(held.size)
      for (const step of one.acknowledged) acknowledged.add(step)
      kept = one.verified.entries
    }
    console.log(`» crash: ${acknowledged.size} acknowledged steps, ${kept} entries after ${rounds} kills`)
    expect(acknowledged.size).toBeGreaterThan(rounds)
    expect(kept).toBeGreaterThanOrEqual(acknowledged.size)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
