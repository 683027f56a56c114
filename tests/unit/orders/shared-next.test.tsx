import { expect, it } from 'vitest'
import { SharedNext } from '@/features/orders/drafting/components/shared-next'
import type { OrderView } from '@/features/orders/queries'
import type { Party } from '@/lib/party'
import { drawn } from '../../support/waiting-rows'

const lines = [
  { party: 'employer', mark: 'awaited' },
  { party: 'ofr_s_p_o', mark: 'awaited' },
  { party: 'saco_s', mark: 'absent' },
  { party: 'seko', mark: 'awaited' },
] as OrderView['lines']
const told = (startedByParty: Party, lastBy: Party | null) =>
  drawn(<SharedNext order={{ id: 'o', startedByParty, lastBy, lines }} />)

it('names those who were told of a shared draft, until one of them has written', () => {
  expect(told('employer', null)).toContain('OFR/S,P,O och Seko har fått besked')
  expect(told('employer', 'employer')).toContain('OFR/S,P,O och Seko har fått besked')
  expect(told('employer', 'seko')).toBe('')
  expect(told('seko', 'ofr_s_p_o')).toContain('Arbetsgivaren har fått besked')
  expect(told('seko', 'employer')).toBe('')
})

it('says that one can wait, and leads to sending where nothing else does', () => {
  const of = (mayReview: boolean) =>
    drawn(
      <SharedNext
        order={{ id: 'o', startedByParty: 'employer', lastBy: null, lines }}
        mayReview={mayReview}
      />,
    )
  expect(of(false)).toContain('Vänta gärna på deras svar. Du kan skicka när du vill.')
  expect(of(false)).not.toContain('/avrop/o/skicka')
  expect(of(true)).toMatch(/href="\/avrop\/o\/skicka"[^>]*>Granska och skicka</)
})
