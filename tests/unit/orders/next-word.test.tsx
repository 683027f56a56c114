import { expect, it } from 'vitest'
import type { Party } from '@/lib/party'
import { aSigner } from '../../support/a-signer'
import { aWaitingOrder, drawnRows } from '../../support/waiting-rows'

const now = new Date('2021-06-17T10:00:00Z')

it('a shared draft that its reader has met says who has the next word', () => {
  const of = (party: Party, lastBy: Party, isOwn = false) =>
    drawnRows(aSigner(party, now), [
      {
        ...aWaitingOrder(1),
        status: 'draft',
        sharedAt: now,
        move: { who: 'side', side: 'union' },
        lastBy,
        isOwn,
      },
    ])
  expect(of('employer', 'employer')).toContain('Ni skrev senast: nästa ord är fackets.')
  expect(of('seko', 'ofr_s_p_o')).toContain('OFR/S,P,O skrev senast: nästa ord är arbetsgivarens.')
  expect(of('seko', 'employer')).toContain('Arbetsgivaren skrev senast, och ni har läst det.')
  expect(of('seko', 'employer')).toMatch(/href="\/avrop\/order-1"[^>]*>Läs utkastet</)
  expect(of('seko', 'employer', true)).not.toContain('skrev senast')
})
