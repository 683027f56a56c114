import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../support/commands'
import { letItHold } from '../../support/worlds'

// As the instances of a deploy are started: only what migrates knows the owner's address.
const aDemo = { PORTAL_DEMO: '1', DATABASE_OWNER_URL: '' }
const aProduction = {
  PORTAL_DEMO: '0',
  DATABASE_OWNER_URL: '',
  PORTAL_URL: 'http://localhost:3999',
  SMTP_URL: 'smtp://127.0.0.1:1',
}
const serving = ['start', 'dev', 'worker'] as const

const worlds = [
  ['a demo', aDemo, 'production', 'This database holds real data: a demo must have a database of its own.\n'],
  [
    'production',
    aProduction,
    'demo',
    'This database holds demo data: start with PORTAL_DEMO=1, or use another.\n',
  ],
  ['a demo', aDemo, undefined, 'This database is not prepared: run `npm run migrate`.\n'],
] as const

describe.each(worlds)('%s on the data of another world', (_, env, held, line) => {
  beforeAll(() => letItHold(held))
  afterAll(() => letItHold('demo'))

  it('is refused by every process that serves, in one line', async () => {
    const port = { PORT: '0' }
    const answers = await Promise.all(serving.map(name => runCommand(name, [], { ...env, ...port })))
    expect(answers.map(({ code, err }) => [code, err])).toEqual(serving.map(() => [1, line]))
  })
})
