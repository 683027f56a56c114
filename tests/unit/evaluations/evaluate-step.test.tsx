import { describe, expect, it } from 'vitest'
import type { DeliverySummary } from '@/features/deliveries/delivery-view'
import { EvaluateStep } from '@/features/evaluations/components/evaluate-step'
import { refuse } from '@/lib/result'
import { markupOf } from '../../support/markup'

function step(reason: Parameters<typeof refuse>[0], ...statuses: string[]): string {
  const delivery = { id: 'd', occasions: statuses.map(status => ({ status })) } as unknown as DeliverySummary
  return markupOf(<EvaluateStep delivery={delivery} standing={refuse(reason)} />)
}

describe('a party’s step when there is nothing to evaluate', () => {
  it.each([
    [['done', 'done'], 'Alla tillfällen är genomförda.'],
    [['done', 'cancelled'], 'Alla tillfällen är genomförda, utom ett som är inställt.'],
    [['cancelled', 'done', 'cancelled'], 'Alla tillfällen är genomförda, utom 2 som är inställda.'],
  ])('says how many were held of %s', (statuses, says) => {
    expect(step('evaluation_closed', ...statuses)).toBe(`<p>${says}</p>`)
  })

  it('thanks the one who has answered', () => {
    expect(step('already_evaluated', 'done')).toBe('<p>Du har utvärderat leveransen. Tack.</p>')
  })
})
