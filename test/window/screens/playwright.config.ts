import { defineConfig } from '@playwright/test'
import windows from '../../../playwright.config'

/** The pictures of docs/screens, taken by `npm run screens`; they are no test of anything. */
export default defineConfig(windows, {
  testDir: '.',
  testMatch: 'take.ts',
  outputDir: '../../../test-results',
  use: { trace: 'off' },
})
