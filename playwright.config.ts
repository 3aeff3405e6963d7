import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test/window',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  // Windows that share one small screen take the focus from each other.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: { trace: 'retain-on-failure' },
})
