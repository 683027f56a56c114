import { expect, it } from 'vitest'
import type { SignedInActor } from '@/auth/actor'
import { DeadlineText } from '@/features/orders/signing/components/deadline-text'
import type { Party } from '@/lib/party'
import { aSigner } from '../../support/a-signer'
import { drawn } from '../../support/waiting-rows'
import { describeInZones } from '../../support/zones'

const SENT = new Date('2021-06-01T10:00:00Z')

describeInZones('until when the parties sign', () => {
  const told = (today: string, party: Party, awaited: Party[] = ['seko']) => {
    const order = {
      ...{ status: 'awaiting_signatures' as const, sentAt: SENT, deadlineOn: new Date('2021-06-22') },
      ...{ content: { periodFrom: null }, awaited, roundStartsOn: null },
    }
    const reader: SignedInActor = aSigner(party, new Date(`${today}T10:00:00Z`))
    return drawn(<DeadlineText order={order as never} reader={reader} />).replaceAll(/<[^>]*>/g, '')
  }

  it('one who may not remind the others yet reads from when, beside the portal’s own reminder', () => {
    expect(told('2021-06-01', 'employer')).toContain(
      'Vi påminner 4 juni 2021, och från 9 juni 2021 kan du själv skriva en påminnelse.',
    )
    expect(told('2021-06-08', 'employer')).toContain(
      'Vi påminner i morgon, och från 9 juni 2021 kan du själv',
    )
  })

  it.each([
    ['once it can be done', '2021-06-09', 'employer'],
    ['to the party that is awaited', '2021-06-01', 'seko'],
  ] as const)('that is not said %s', (_when, today, party) => {
    expect(told(today, party)).not.toContain('du själv')
  })
})
