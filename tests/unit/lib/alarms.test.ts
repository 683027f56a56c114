import { expect, it } from 'vitest'
import { alarmsIn } from '@/lib/alarms'

const well = {
  writable: true,
  schema: true,
  workers: 2,
  seenSecondsAgo: 12,
  waiting: 40,
  oldestSeconds: 300,
  mailWaiting: 40,
  mailFailingSeconds: 600,
  mailFailed: 3,
  logFaults: 0,
}

it.each([
  ['all is well', {}, []],
  ['it can only be read', { writable: false, seenSecondsAgo: 500 }, ['readOnly']],
  ['no worker speaks', { seenSecondsAgo: 121 }, ['worker']],
  ['no worker ever spoke', { seenSecondsAgo: null }, ['worker']],
  ['mail stands still', { mailFailingSeconds: 901 }, ['mail']],
  ['the log has faults, and mail stands still', { logFaults: 2, mailFailingSeconds: 1_000 }, ['mail', 'log']],
])('%s', (_what, changed, rung) => {
  expect(alarmsIn({ ...well, ...changed })).toEqual(rung)
})

it('a database that does not answer is an alarm of its own', () => {
  expect(alarmsIn(null)).toEqual(['database'])
})
