import { expect, it } from 'vitest'
import { emptyDraft } from '@/features/orders/content/order-content'
import { SigningAhead } from '@/features/orders/signing/components/steps-ahead'
import type { Party } from '@/lib/party'
import { aSigner } from '../../support/a-signer'
import { aWaitingOrder, drawn } from '../../support/waiting-rows'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

describeInZones('while the parties sign', () => {
  const told = (others: object = {}, party: Party = 'employer') => {
    const order = {
      ...{ ...aWaitingOrder(7), status: 'awaiting_signatures', deadlineOn: new Date('2021-06-22') },
      ...{ roundStartsOn: null, changedParties: [] },
      ...{ content: { ...emptyDraft, periodFrom: '2021-09-01', periodTo: '2021-10-01' } },
      ...others,
    }
    const reader = aSigner(party, new Date('2021-06-17T10:00:00Z'))
    return drawn(<SigningAhead order={order as never} reader={reader} />)
  }

  it('one reads the steps ahead, from the last day to sign', () => {
    const steps = wordsOf(told())
    expect(steps).toMatch(
      /^Nu händer det här ?Alla signerar, senast 22 juni 2021\.Kansliet bekräftar avropet, normalt inom 3 arbetsdagar\..*Sedan bestäms dagarna\..*Efteråt utvärderar ni/,
    )
  })

  it('a last day that has passed is not told as one ahead', () => {
    const steps = told({ deadlineOn: new Date('2021-06-16') })
    expect(steps).toContain('Alla signerar.')
    expect(steps).not.toContain('16 juni')
  })

  it('nothing of it stands where the order is not to be signed as it is', () => {
    expect(told({ status: 'returned' })).toBe('')
    expect(told({ changedParties: [{ party: 'seko' }] })).toBe('')
  })
})
