import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { readDeliveryReport } from '@/features/notifications/bounces/delivery-report'
import { bounceOf } from '@/features/notifications/bounces/rules'
import { aBounce } from '../../support/bounce'

const read = (text: string) => readDeliveryReport(new TextEncoder().encode(text))
const mailId = randomUUID()

it.each(['whole', 'headers', 'nothing'] as const)(
  'a report names its mail and its reason, where the mail comes back as: %s',
  async back => {
    expect(await read(aBounce({ mailId, back }))).toEqual({
      mailId,
      isFinal: true,
      reason: '550 5.1.1 <nora@myndigheten.example>: no such user here',
    })
  },
)

it('mail that is delayed or passed on may still arrive', async () => {
  for (const action of ['delayed', 'relayed'] as const) {
    expect(await read(aBounce({ mailId, action }))).toMatchObject({ mailId, isFinal: false })
  }
})

it('a report of somebody else’s mail names none of ours', async () => {
  const other = aBounce({ mailId }).replaceAll(mailId, 'abc123')
  expect(await read(other)).toMatchObject({ mailId: null })
})

it.each([
  ['nothing', ''],
  ['an ordinary mail', 'From: a@b.example\r\nSubject: Hej\r\n\r\nHej.'],
  ['a report without a receiver', aBounce({ mailId }).replace(/Action: failed/, 'Acted: failed')],
  ['a report in name alone', 'Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\n\r\nHej.\r\n--x--'],
  [
    'borders without an end',
    `Content-Type: multipart/mixed; boundary=x\r\n\r\n${'--x\r\n\r\n'.repeat(5_000)}`,
  ],
])('%s is no report', async (_name, text) => {
  expect(await read(text)).toBeNull()
})

it('what cannot be read is no report, and does not fail', async () => {
  const nested = Array.from({ length: 300 }, (_, depth) => {
    return `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n`
  })
  expect(await read(nested.join(''))).toBeNull()
  expect(await readDeliveryReport(new Uint8Array(10_000).fill(255))).toBeNull()
})

it.each([
  [null, true, 'unknown_mail'],
  [{ state: 'sent', bouncedAt: null }, true, 'bounced'],
  [{ state: 'captured', bouncedAt: null }, true, 'bounced'],
  [{ state: 'failed', bouncedAt: null }, true, 'bounced'],
  [{ state: 'failed', bouncedAt: new Date() }, true, 'already_bounced'],
  [{ state: 'queued', bouncedAt: null }, true, 'waits'],
  [{ state: 'sent', bouncedAt: null }, false, 'not_final'],
] as const)('of %o, final %s, it is %s', (mail, isFinal, outcome) => {
  expect(bounceOf(mail, { isFinal })).toBe(outcome)
})
