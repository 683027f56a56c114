import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { emptyDraft } from '@/features/orders/content/order-content'
import { emptyParticulars } from '@/features/orders/particulars/particulars'
import { LeadingFacts } from '@/features/orders/whose-move/components/leading-facts'
import { messagesIn } from '@/messages/messages'

const drawn = (contact: { contactName?: string; contactPhone?: string; contactEmail?: string }) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <LeadingFacts
        order={{
          ...{ content: emptyDraft, deadlineOn: null, status: 'valid' },
          particulars: { ...emptyParticulars, ...contact },
        }}
      />
    </NextIntlClientProvider>,
  )

it.each([
  [{ contactName: 'Hanna', contactEmail: 'h@verket.example' }, ['Hanna', 'mailto:h@verket.example']],
  [{ contactName: 'Hanna', contactPhone: '08-1' }, ['Hanna', 'tel:081']],
  [{ contactEmail: 'h@verket.example' }, ['mailto:h@verket.example']],
])('the staff read whom to turn to, and how, before the order itself: %o', (contact, shown) => {
  for (const words of shown) expect(drawn(contact)).toContain(words)
})

it('says nothing of a contact where none is named', () => expect(drawn({})).toBe(''))
