import { commandOf, freePort, runNode } from '../../scripts/processes'
import { expect, test } from './steps/portal-test'

test('a server that is started alone is refused on the data of another world', async () => {
  const production = { PORTAL_DEMO: '0', SMTP_URL: 'smtp://127.0.0.1:1', DATABASE_OWNER_URL: '' }
  const secret = { PORTAL_SECRET: 'a secret for tests only, long enough for the rule' }
  const next = [commandOf('next', 'dist/bin/next'), 'start', '-p', String(await freePort())]
  const env = { ...process.env, ...production, ...secret, NODE_ENV: 'production' as const }
  const { code, output } = await runNode(next, { env })
  expect(output).toContain('This database holds demo data: start with PORTAL_DEMO=1, or use another.\n')
  expect(code).toBe(1)
})
