import { expect, it } from 'vitest'
import { runCommand } from '../../support/commands'

// The commands that test and measure, each at the smallest part of its work: none of them runs a suite.
// Where one needs a database server of its own, it gets a folder that can't be made and says so.
const nowhere = { PORTAL_DATA_DIR: '/dev/null/nowhere' }

it('npm test counts the tests of one file, and knows its parts', async () => {
  const [one, none] = await Promise.all([
    runCommand('test', ['unit', 'tests/unit/lib/one-at-a-time']),
    runCommand('test', ['nothing']),
  ])
  expect([one.code, lastLine(one.out)]).toEqual([0, '2 passed, 0 failed'])
  expect([none.code, none.out]).toEqual([
    1,
    'There is no part named nothing: check, unit, integration, e2e.\n',
  ])
})

it('npm run test:deep counts a server that does not start as a failure', async () => {
  const { code, out, err } = await runCommand('test:deep', ['nothing'], nowhere)
  expect([code, lastLine(out)]).toEqual([1, '0 passed, 1 failed'])
  expect(err).toContain('nowhere')
})

it('npm run bench says in one line that its server does not start, and which parts it has', async () => {
  const [{ code, out, err }, none] = await Promise.all([
    runCommand('bench', [], nowhere),
    runCommand('bench', ['--only=nothing'], nowhere),
  ])
  expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1])
  expect([none.code, none.err]).toEqual([
    1,
    'There is no part named nothing: pages, orders, hostile, instances, soak.\n',
  ])
})

it('npm run check runs the checks that are named, and knows their names', async () => {
  const [one, none] = await Promise.all([runCommand('check', ['lint']), runCommand('check', ['nothing'])])
  expect([one.code, lastLine(one.out)]).toEqual([0, expect.stringMatching(/^1 checks passed, 0 failed/)])
  expect([none.code, none.err]).toEqual([
    1,
    'There is no check named nothing: types, drift of schema and law, lint, dead code, architecture.\n',
  ])
})

it('npm run test:mutation finds its settings, its runner and no test of nothing', async () => {
  const { code, out, err } = await runCommand('test:mutation', ['--mutate', 'nothing', '--dryRunOnly'])
  expect([code, out + err]).toEqual([1, expect.stringContaining('No tests were executed')])
})

function lastLine(text: string) {
  return text.trim().split('\n').at(-1)
}
