import { defineConfig } from '@playwright/test'
import { browserLaunchOptions } from './tests/support/browser'

// `npm test -- e2e` starts a portal for each worker and tells its variables; a running `npm run dev` serves as well.
const portals: Record<string, string>[] = JSON.parse(process.env.PORTAL_TEST_PORTALS ?? '[]')
Object.assign(process.env, portals[Number(process.env.TEST_PARALLEL_INDEX ?? 0)])

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: Math.max(portals.length, 1),
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: process.env.PORTAL_URL ?? 'http://localhost:3000',
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    // A trace keeps every step's page, which takes longer than the tests themselves.
    trace: process.env.PORTAL_TEST_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: await browserLaunchOptions(),
  },
})
