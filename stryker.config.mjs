/** Mutation testing of the two files that must be beyond doubt: `npm run mutate`. Scores in docs/mutation.md. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'packages/kernel/vitest.mutate.config.ts' },
  mutate: ['packages/kernel/src/decision.ts', 'packages/kernel/src/clock.ts'],
  ignorePatterns: ['data', 'dist', 'docs', 'e2e', 'bench', 'packages/web', 'packages/server', 'packages/congress'],
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 90, break: 90 },
}
