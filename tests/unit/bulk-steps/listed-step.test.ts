import { expect, it } from 'vitest'
import { bulkOfListed, stepForListed } from '@/features/bulk-steps/bulk-pages'

it('a list of orders leads to the step for many that its status has, with the same filter', () => {
  const filter = { status: 'awaiting_signatures', service: 'ia-systemet', page: 2 } as const
  const many = stepForListed(filter)
  expect(many?.step).toBe('remind')
  expect(many && bulkOfListed(many.step, filter)).toBe(
    '/admin/flera?lage=awaiting_signatures&tjanst=ia-systemet&steg=remind',
  )
  expect(stepForListed({ status: 'valid', page: 1 })?.kinds).toEqual(['confirm'])
  expect(stepForListed({ status: 'in_delivery', page: 1 })).toBeNull()
  expect(stepForListed({ page: 1 })).toBeNull()
})
