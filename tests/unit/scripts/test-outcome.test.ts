import type { JSONReport } from '@playwright/test/reporter'
import { expect, it } from 'vitest'
import { addOutcomes, playwrightOutcome, vitestOutcome } from '../../../scripts/test-outcome'

it('names each failed test with the first lines of its reason, and a file that did not load', () => {
  const outcome = vitestOutcome({
    numPassedTests: 2,
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'stands' },
          {
            status: 'failed',
            fullName: 'falls',
            failureMessages: ['\u001b[31mexpected 1\u001b[39m\nto be 2'],
          },
        ],
      },
      { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      { name: 'c.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'stands' }] },
    ],
  })
  const falls = 'a.test.ts > falls\n    expected 1\n    to be 2'
  expect(outcome).toEqual({ passed: 2, failures: [falls, 'b.test.ts\n    no such module'] })
})

it('counts a browser test that passed at its second try only, however deep it stands', () => {
  const spec = (title: string, status: string, messages: string[]) => ({
    file: 'a.spec.ts',
    title,
    tests: [{ status, projectName: 'phone', results: messages.map(message => ({ errors: [{ message }] })) }],
  })
  const report = {
    stats: { expected: 3 },
    errors: [{ message: 'no browser' }],
    suites: [
      {
        specs: [spec('stands', 'expected', [])],
        suites: [{ specs: [spec('falls', 'unexpected', ['not seen']), spec('wavers', 'flaky', ['late'])] }],
      },
    ],
  } as unknown as JSONReport
  expect(playwrightOutcome(report)).toEqual({
    passed: 3,
    failures: [
      'a.spec.ts > falls (phone)\n    not seen',
      'a.spec.ts > wavers (phone)\n    late',
      'the run\n    no browser',
    ],
  })
})

it('adds up', () => {
  const sum = addOutcomes({ passed: 1, failures: ['a'] }, { passed: 2, failures: ['b'] })
  expect(sum).toEqual({ passed: 3, failures: ['a', 'b'] })
})
