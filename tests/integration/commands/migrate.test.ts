import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCommand } from '../../support/commands'
import { letItHold } from '../../support/worlds'

beforeAll(() => letItHold('production'))
afterAll(() => letItHold('demo'))

it('finds a migrated database as it should be, and says so', async () => {
  expect(await runCommand('migrate')).toEqual({ code: 0, out: 'The database is migrated.\n', err: '' })
})

it('says in one line that the role which owns the tables is missing', async () => {
  const { code, err } = await runCommand('migrate', [], { DATABASE_OWNER_URL: '' })
  expect([code, err]).toEqual([1, 'DATABASE_OWNER_URL is missing: the role that owns the tables.\n'])
})
