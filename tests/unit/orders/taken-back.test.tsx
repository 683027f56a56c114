import { expect, it } from 'vitest'
import { takenBackAt } from '@/features/orders/signing/own-answer'
import type { Party } from '@/lib/party'
import { aSigner } from '../../support/a-signer'
import { aWaitingOrder, drawnRows } from '../../support/waiting-rows'

const seko = aSigner('seko', new Date('2021-06-17T10:00:00Z'))

it('a party that took its signature back is told when, of the newest version and of its own last act alone', () => {
  const act = (party: Party, versionId: string, day: number | null) => ({
    party,
    versionId,
    takenBackAt: day ? new Date(`2021-06-1${day}T10:00:00Z`) : null,
  })
  const signatures = [
    act('seko', 'v2', 4),
    act('seko', 'v2', 6),
    act('saco_s', 'v1', 5),
    act('employer', 'v2', null),
  ]
  const of = (party: Party) => takenBackAt({ versions: [{ id: 'v2' }, { id: 'v1' }], signatures }, party)
  expect((['employer', 'ofr_s_p_o', 'saco_s'] as const).map(of)).toEqual([null, null, null])
  const at = of('seko')
  expect(at).toEqual(new Date('2021-06-16T10:00:00Z'))
  const row = { ...aWaitingOrder(1), status: 'awaiting_signatures' } as const
  expect(drawnRows(seko, [{ ...row, takenBackAt: at }])).toContain('Ni tog tillbaka er signatur 16 juni.')
  expect(drawnRows(seko, [row])).not.toContain('tog tillbaka')
})
