import { expect, it } from 'vitest'
import type { OrderView } from '@/features/orders/queries'
import { NothingToSign } from '@/features/orders/signing/components/nothing-to-sign'
import { aSigner } from '../../support/a-signer'
import { drawn } from '../../support/waiting-rows'
import { wordsOf } from '../../support/words-of'

const at = new Date('2021-06-17T10:00:00Z')

it('an old signing link says who declined and why, and no bar lies on so short a page', () => {
  const declined = { versionId: 'v2', party: 'saco_s', personId: 'r', reason: 'Planen är tunn.' }
  const order = {
    ...{ id: 'o', number: 7, status: 'returned', awaited: [], sentAt: at, waitingSince: at, lines: [] },
    ...{ startedByParty: 'employer', move: { who: 'side', side: 'employer' }, signatures: [], events: [] },
    declines: [{ ...declined, declinedAt: at, person: { name: 'Siv' } }],
    versions: [{ id: 'v2', number: 2, closedAt: at, closure: 'declined' }],
  } as unknown as OrderView
  const page = drawn(<NothingToSign order={order} actor={aSigner('seko', at)} />)
  expect(wordsOf(page)).toMatch(
    /Saco-S avböjde version 2: ?Planen är tunn\..*Väntar sedan 17 juni på att arbetsgivaren rättar/,
  )
  expect(page).not.toMatch(/gått vidare|next-step/)
})
