/** Prints rows as a Markdown table, so that a run's output can stand in docs/measurements.md as it is. */
export function table(title: string, head: string[], rows: (string | number)[][]): void {
  console.log(`\n### ${title}\n`)
  console.log(`| ${head.join(' | ')} |`)
  console.log(`|${head.map(() => '---').join('|')}|`)
  for (const row of rows) console.log(`| ${row.join(' | ')} |`)
}

/** Runs `work` `times` times and returns minimum, median and maximum in milliseconds. */
export async function time(times: number, work: () => unknown): Promise<{ min: number; median: number; max: number }> {
  const took: number[] = []
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    await work()
    took.push(performance.now() - start)
  }
  took.sort((a, b) => a - b)
  return { min: took[0]!, median: took[Math.floor(times / 2)]!, max: took.at(-1)! }
}

export const ms = (n: number): string => (n < 10 ? n.toFixed(2) : n.toFixed(0))
