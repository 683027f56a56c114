import { expect, it } from 'vitest'
import { type Answer, packageScripts, runThroughNpm } from '../../support/commands'

// Each command as a person types it, through npm, at the smallest that it does: it answers what is wrong.

const nowhere = { PORTAL_DATA_DIR: '/dev/null/nowhere' }
const wrong = { PORT: 'many', PORTAL_DEMO: 'maybe' }
const wrongSettings = 'PORT is not right: it is a port number.\nPORTAL_DEMO is not right: it is 1 or 0.\n'

type Case = { args?: string[]; env?: Record<string, string>; gives: Partial<Answer> }
const cases: Record<string, Case> = {
  start: { env: wrong, gives: { code: 1, err: wrongSettings } },
  dev: { env: wrong, gives: { code: 1, err: wrongSettings } },
  worker: {
    env: { DATABASE_URL: '' },
    gives: { code: 1, err: 'DATABASE_URL is missing: the jobs need it.\n' },
  },
  migrate: {
    env: { DATABASE_OWNER_URL: '' },
    gives: { code: 1, err: 'DATABASE_OWNER_URL is missing: the role that owns the tables.\n' },
  },
  admin: {
    args: ['remove'],
    gives: { code: 1, err: expect.stringMatching(/^npm run admin -- add <address>/) },
  },
  seed: {
    args: ['--scale=0'],
    gives: { code: 1, err: '--scale=0 is not a whole number from 1 to 100.\n' },
  },
  verify: { gives: { code: 2, out: expect.stringContaining('Så här: npm run verify') } },
  bench: {
    args: ['--only=nothing'],
    gives: {
      code: 1,
      err: 'There is no part named nothing: pages, orders, hostile, instances, soak.\n',
    },
  },
  check: {
    args: ['nothing'],
    gives: {
      code: 1,
      err: 'There is no check named nothing: types, drift of schema and law, lint, dead code, architecture.\n',
    },
  },
  test: {
    args: ['nothing'],
    gives: { code: 1, out: 'There is no part named nothing: check, unit, integration, e2e.\n' },
  },
  'test:deep': {
    args: ['nothing'],
    env: nowhere,
    gives: {
      code: 1,
      out: expect.stringMatching(/\n0 passed, 1 failed\n$/),
      err: expect.stringContaining('nowhere'),
    },
  },
  'test:mutation': {
    args: ['--mutate', 'nothing', '--dryRunOnly', '--concurrency', '1'],
    gives: { code: 1, out: expect.stringContaining('No tests were executed') },
  },
}

it('every command of package.json has its case', () => {
  // npm runs it by itself when it has installed.
  const commands = Object.keys(packageScripts).filter(name => name !== 'postinstall')
  expect(Object.keys(cases).toSorted()).toEqual(commands.toSorted())
})

it.each(Object.entries(cases))(
  'npm run %s says what is wrong',
  async (name, { args = [], env = {}, gives }) => {
    expect(await runThroughNpm(name, args, env)).toMatchObject(gives)
  },
)
