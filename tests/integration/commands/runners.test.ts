import { expect, it } from 'vitest'
import { runCommand } from '../../support/commands'

// The commands that test and measure, each at the smallest part of its work: none of them runs a suite.

it('npm test counts the tests of one file', async () => {
  const { code, out } = await runCommand('test', ['unit', 'tests/unit/lib/one-at-a-time'])
  expect([code, lastLine(out)]).toEqual([0, '2 passed, 0 failed'])
})

it('npm run bench says in one line that its server does not start', async () => {
  const { code, out, err } = await runCommand('bench', [], { PORTAL_DATA_DIR: '/dev/null/nowhere' })
  expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1])
})

it('npm run check runs the check that is named', async () => {
  const { code, out } = await runCommand('check', ['lint'])
  expect([code, lastLine(out)]).toEqual([0, expect.stringMatching(/^1 checks passed, 0 failed/)])
})

function lastLine(text: string) {
  return text.trim().split('\n').at(-1)
}
