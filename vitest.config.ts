import { defineConfig } from 'vitest/config'
import { house } from './packages/web/house.vite.ts'

const quiet = { passWithNoTests: true }

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [house],
        test: {
          ...quiet,
          name: 'unit',
          include: ['packages/{kernel,congress,web}/src/**/*.test.{ts,tsx}', 'packages/kernel/test/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...quiet,
          name: 'server',
          include: ['packages/server/src/**/*.test.ts', 'scripts/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...quiet,
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
