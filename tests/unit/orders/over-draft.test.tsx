import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ErrorSummary } from '@/components/form/error-summary'
import { FormContext } from '@/components/form/form-context'
import { SavingState, type SavingTexts } from '@/components/form/saving-state'
import { WrittenTogether } from '@/features/orders/drafting/components/written-together'
import type { OrderView } from '@/features/orders/queries'
import { messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'
import { wordsOf } from '../../support/words-of'

// A draft that was sent while another wrote: nothing above it says that it can still be written.

const WHY = 'Avropet skickades 06:28.'
const drawn = (part: React.ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      {part}
    </NextIntlClientProvider>,
  )

it('hides that both sides may write, once the form is over', () => {
  const order = { sharedAt: new Date(0), events: [] } as unknown as OrderView
  expect(drawn(<WrittenTogether order={order} reader={aSigner('seko', new Date(0))} />)).toContain(
    '[body:has([data-over])_&amp;]:hidden',
  )
})

it('is headed by what has happened, and ends with the way on', () => {
  const error = { '': [WHY] }
  const state = {
    status: 'error',
    error,
    heads: { '': 'Avropet är redan skickat' },
    seeAt: '/avrop/o',
  } as const
  const shown = drawn(
    <FormContext value={{ formId: 'avrop', state }}>
      <ErrorSummary />
    </FormContext>,
  )
  expect(wordsOf(shown, '|')).toMatch(/Avropet är redan skickat\|.*06:28\.\|.*Se hur det står nu/)
  expect(shown).not.toContain('Det gick inte')
})

it('in the bar too the explanation stands before the link', () => {
  const texts = {} as SavingTexts
  const shown = drawn(<SavingState formId="avrop" state="over" texts={texts} why={WHY} over="/avrop/o" />)
  expect(shown.indexOf(WHY)).toBeGreaterThan(0)
  expect(shown.indexOf('data-over')).toBeGreaterThan(shown.indexOf(WHY))
})
