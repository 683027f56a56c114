import { stripVTControlCharacters } from 'node:util'
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter'

/** Of a failed test its place and name, then the first lines of the reason. */
export type Outcome = { passed: number; failures: string[] }

export type VitestReport = {
  numPassedTests: number
  testResults: {
    name: string
    status: string
    message?: string
    assertionResults: { status: string; fullName: string; failureMessages?: string[] | null }[]
  }[]
}

const LINES_OF_REASON = 6

export function addOutcomes(one: Outcome, other: Outcome): Outcome {
  return { passed: one.passed + other.passed, failures: [...one.failures, ...other.failures] }
}

export function vitestOutcome({ numPassedTests, testResults }: VitestReport): Outcome {
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter(test => test.status === 'failed')
    // A file that did not load has no test that could fail.
    if (status === 'failed' && failed.length === 0) return [failure(name, message)]
    return failed.map(test => failure(`${name} > ${test.fullName}`, test.failureMessages?.join('\n')))
  })
  return { passed: numPassedTests, failures }
}

/** A test that passed at the second try only is a failure too. */
export function playwrightOutcome({ stats, suites, errors }: JSONReport): Outcome {
  const failures = suites.flatMap(failuresOf)
  return {
    passed: stats.expected,
    failures: [...failures, ...errors.map(error => failure('the run', error.message))],
  }
}

function failuresOf({ specs, suites = [] }: JSONReportSuite): string[] {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(test => test.status === 'unexpected' || test.status === 'flaky')
      .map(({ projectName, results }) => {
        const reason = results.find(result => result.errors.length > 0)?.errors[0]?.message
        return failure(`${file} > ${title} (${projectName})`, reason)
      }),
  )
  return [...own, ...suites.flatMap(failuresOf)]
}

function failure(test: string, reason = ''): string {
  const lines = stripVTControlCharacters(reason).split('\n').slice(0, LINES_OF_REASON)
  return [test, ...lines.map(line => `    ${line}`)].join('\n').trimEnd()
}
