import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { StepText } from '@/features/journey/components/step-text'
import type { Station } from '@/features/journey/queries'
import type { Step } from '@/features/journey/rules'
import { messagesIn } from '@/messages/messages'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

function textOf(told: Partial<Step>, order: { id: string } | null): string {
  const step: Step = { milestone: 'talk', state: 'done', on: '2021-06-16', ...told }
  const station = { steps: [step], status: null, duty: null, deliveryId: null, order } as unknown as Station
  return wordsOf(
    renderToStaticMarkup(
      <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
        <StepText step={step} station={station} />
      </NextIntlClientProvider>,
    ),
    ' ',
  )
}

describeInZones('a milestone that is a talk', () => {
  it('a talk is the first on the way to an order, and otherwise the latest with its next step', () => {
    expect(textOf({}, { id: 'o' })).toMatch(/Första samtalet.*16 juni 2021/)
    const agreed = { note: 'De väntar på sin nya chef.', nextStep: 'Ring igen', nextStepOn: '2021-06-30' }
    expect(textOf({ agreed }, null)).toMatch(
      /Senaste samtalet.*16 juni 2021.*De väntar på sin nya chef\..*Ring igen.*30 juni 2021/,
    )
    expect(textOf({ agreed: { ...agreed, nextStep: '' } }, null)).toMatch(/Nästa samtal: 30 juni 2021/)
  })
})
