import { expect, it } from 'vitest'
import { partyDutyParts } from '@/features/duties/components/party-duty'
import type { PartyDuty } from '@/features/duties/party-duty'
import { drawn } from '../../support/waiting-rows'
import { wordsOf } from '../../support/words-of'

const duty: PartyDuty = {
  ...({
    kind: 'answer',
    orderId: 'o',
    deliveryId: 'd',
    orderStatus: 'confirmed',
    day: '2021-06-14',
  } as const),
  ...({ awaited: ['seko'], answerBy: '2021-06-17', isOwn: false, signerOf: null, turn: 'times' } as const),
  ...{ awaited: ['seko'], hasWished: false, wishing: [] },
}

it('an order whose party asked for other times waits for the staff, and the others are told who asked', () => {
  const of = (more: Partial<PartyDuty>) => {
    const parts = partyDutyParts({ ...duty, ...more }, { today: '2021-06-14' })
    return [drawn(parts?.text), drawn(parts?.shortText)]
  }
  expect(of({})[1]).toContain('Väntar på Seko')
  const [own, bar] = of({ hasWished: true })
  expect(own).toContain('Ni har bett om andra tider. Väntar på kansliet.')
  expect(bar).toContain('Andra tider: väntar på kansliet')
  expect(of({ wishing: ['employer', 'seko'], isOwn: true })[0]).toContain(
    'Arbetsgivaren och Seko har bett om andra tider.',
  )
})

it('a follow-up has no press where it waits for others, and says whom it waits for', () => {
  const of = (more: Partial<PartyDuty>) => {
    const followUp = { ...duty, kind: 'follow_up' as const, awaited: ['saco_s' as const, 'seko' as const] }
    const parts = partyDutyParts({ ...followUp, ...more }, { today: '2021-06-14' })
    expect(parts?.press === null).toBe(more.isOwn !== true)
    return wordsOf(drawn(parts?.text))
  }
  expect(of({})).toBe('Ni har följt upp. Väntar på Saco-S och Seko.')
  expect(of({ signerOf: 'saco_s' })).toContain('Den som signerar för Saco-S svarar.')
  expect(of({ isOwn: true })).toContain('Berätta vad det blev')
})
