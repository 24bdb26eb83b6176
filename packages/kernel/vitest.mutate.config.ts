import { defineConfig } from 'vitest/config'

/** Only the tests that are to catch mutants of the decision and of counting. */
export default defineConfig({
  root: import.meta.dirname,
  test: { include: ['src/decision.test.ts', 'src/clock.test.ts'] },
})
