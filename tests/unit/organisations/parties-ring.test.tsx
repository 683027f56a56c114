import { expect, it } from 'vitest'
import { PartiesRing, PartiesSign } from '@/features/organisations/components/parties-ring'
import type { Party, Representation } from '@/lib/party'
import { markupOf } from '../../support/markup'

const standing = (party: Party, representation: Representation = 'represented') => ({
  party,
  representation,
  hasSignatory: representation === 'represented',
})
const inOrder = [
  standing('employer'),
  standing('ofr_s_p_o'),
  standing('saco_s'),
  standing('seko', 'no_counterpart'),
]

it('in a list the ring is that of the page, whichever party was read first', () => {
  const turned = inOrder.toReversed()
  expect(drawn(<PartiesSign parties={turned} />)).toContain('#sssx"')
  expect(drawn(<PartiesSign parties={turned} />)).toBe(drawn(<PartiesSign parties={inOrder} />))
  expect(drawn(<PartiesRing parties={turned} size={160} />)).toBe(
    drawn(<PartiesRing parties={inOrder} size={160} />),
  )
})

function drawn(ring: React.ReactNode) {
  return markupOf(ring)
}
