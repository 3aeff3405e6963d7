import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['test/{rules,engine,documents,desktop,faults}/**/*.test.{ts,tsx}'],
    // The SQLite binding and processes that are killed on purpose want a process of their own.
    pool: 'forks',
    // Generous: a shared or slow machine is no fault of the program; the benchmarks measure speed.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    env: { TZ: 'Europe/London' },
  },
})
