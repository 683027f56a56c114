import { expect, it } from 'vitest'
import type { OrderView } from '@/features/orders/queries'
import { NextStep } from '@/features/orders/whose-move/components/next-step'
import type { Party } from '@/lib/party'
import { aSigner } from '../../support/a-signer'
import { aWaitingOrder, drawn, drawnRows } from '../../support/waiting-rows'

const LATE = 'Det har tagit längre tid än vanligt.'

/** On the order's page and in its row, to a party thirteen working days after it came to wait. */
function places(party: Party, told: object) {
  const reader = aSigner(party, new Date('2021-06-18T10:00:00Z'))
  const order = { ...aWaitingOrder(1), roundId: null, isOwn: false, changedParties: [], ...told }
  return [
    drawn(<NextStep order={order as unknown as OrderView} actor={reader} />),
    drawnRows(reader, [order as never]),
  ]
}

it('a party reads that the staff are late, and asks them, on the page and in the row', () => {
  for (const place of places('employer', {})) {
    expect(place).toContain(LATE)
    expect(place).toMatch(
      /href="\/avrop\/order-1\?svara=staff&amp;fraga=1[^"]*#meddelande-body"[^>]*>Fråga kansliet</,
    )
  }
})

it('a union reads that the employer has not corrected, and reminds it, there too', () => {
  const returned = { status: 'returned', move: { who: 'side', side: 'employer' }, versionNumber: 1 }
  for (const place of places('seko', returned)) {
    expect(place).toContain(LATE)
    expect(place).toMatch(
      /href="\/avrop\/order-1\?svara=parties&amp;paminn=1[^"]*"[^>]*>Skriv en påminnelse</,
    )
  }
})
