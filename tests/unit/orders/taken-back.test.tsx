import { expect, it, vi } from 'vitest'
import type { OrderView } from '@/features/orders/queries'
import { SignStep } from '@/features/orders/signing/components/sign-step'
import { takenBackAt } from '@/features/orders/signing/own-answer'
import { type Party, parties } from '@/lib/party'
import { aSigner } from '../../support/a-signer'
import { aWaitingOrder, drawn, drawnRows } from '../../support/waiting-rows'
import { wordsOf } from '../../support/words-of'

vi.mock('@/features/orders/signing/components/sign-form', () => ({ SignForm: () => null }))

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
  expect(drawnRows(seko, [{ ...row, takenBackAt: at }])).toContain('Ni tog tillbaka er signatur den 16 juni.')
  expect(drawnRows(seko, [row])).not.toContain('tog tillbaka')
})

it.each<[Party, string]>([
  ['saco_s', 'Saco-S tog tillbaka sin signatur den 16 juni.'],
  ['employer', 'Arbetsgivaren tog tillbaka sin signatur den 16 juni.'],
  ['seko', 'Ni tog tillbaka er signatur den 16 juni.'],
])('where one signs stands the party that took its signature back: %s', (party, text) => {
  const at = new Date('2021-06-16T10:00:00Z')
  const lines = parties.map(one => ({
    ...{ party: one, mark: one === 'ofr_s_p_o' ? 'signed' : 'awaited', actedAt: at },
    takenBackAt: one === party ? at : null,
  }))
  const awaited = parties.filter(one => one !== 'ofr_s_p_o')
  const order = { ...aWaitingOrder(1), status: 'awaiting_signatures', lines, awaited, changedParties: [] }
  const version = { number: 1, hash: 'x', canonical: '{}' } as OrderView['versions'][number]
  const step = (
    <SignStep
      {...{ version, actor: seko, renewal: 'Logga in', talk: '' }}
      order={order as unknown as OrderView}
    />
  )
  expect(wordsOf(drawn(step))).toContain(`OFR/S,P,O har signerat. ${text}Du signerar`)
})
