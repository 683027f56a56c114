import { expect, it } from 'vitest'
import { WithdrawnNext } from '@/features/orders/ending/components/withdrawn-next'
import type { OrderView } from '@/features/orders/queries'
import { aSigner } from '../../support/a-signer'
import { drawn } from '../../support/waiting-rows'

const now = new Date('2021-06-17T10:00:00Z')
const lines = [
  { party: 'employer', mark: 'none' },
  { party: 'ofr_s_p_o', mark: 'void' },
  { party: 'saco_s', mark: 'absent' },
  { party: 'seko', mark: 'none' },
] as OrderView['lines']
const told = (versionNumber: number, validAt: Date | null, sharedAt: Date | null = null) =>
  drawn(
    <WithdrawnNext order={{ versionNumber, validAt, sharedAt, lines }} actor={aSigner('employer', now)} />,
  )

it('names the other parties that had the withdrawn order to sign or its draft to write in, and leads on', () => {
  expect(told(2, null)).toContain('OFR/S,P,O och Seko har fått besked.')
  expect(told(2, null)).not.toContain('Kansliet')
  expect(told(2, now)).toContain('Kansliet har det inte längre att bekräfta.')
  expect(told(0, null)).not.toContain('har fått besked')
  expect(told(0, null, now)).toContain('OFR/S,P,O och Seko har fått besked.')
  expect(told(0, null)).toMatch(/href="\/oversikt"[\s\S]*href="\/tjanster"/)
})
