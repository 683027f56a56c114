import { describe, expect, it } from 'vitest'
import { declineOrderSchema, orderReasonSchema, returnOrderSchema } from '@/features/orders/schema'
import { endMandateSchema } from '@/features/organisations/schema'

// Declining, withdrawing, returning, refusing, cancelling and ending a mandate all take a reason: words, not blanks.
const id = '0192f0c1-0000-7000-8000-000000000001'
const asking = [
  ['declining', declineOrderSchema, { orderId: id, versionHash: 'a'.repeat(64) }],
  ['withdrawing, refusing and cancelling', orderReasonSchema, { orderId: id }],
  ['returning', returnOrderSchema, { orderId: id }],
  ['ending a mandate', endMandateSchema, { mandateId: id }],
] as const

describe.each(asking)('the reason for %s', (_step, schema, given) => {
  it.each(['', ' ', '\n\t  ', '\u00a0\u00a0', '\u2003'])('is not %j', reason => {
    const parsed = schema.safeParse({ ...given, reason })
    expect(parsed.error?.issues.map(issue => issue.path)).toEqual([['reason']])
  })

  it('is kept without the blanks round it, up to two thousand characters', () => {
    expect(schema.parse({ ...given, reason: '  Nej.\n' }).reason).toBe('Nej.')
    expect(schema.safeParse({ ...given, reason: 'a'.repeat(2000) }).success).toBe(true)
    expect(schema.safeParse({ ...given, reason: 'a'.repeat(2001) }).success).toBe(false)
  })
})
