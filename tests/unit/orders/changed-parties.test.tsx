import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { ChangedPartiesNotice } from '@/features/orders/signing/components/changed-parties'
import { messagesIn } from '@/messages/messages'

vi.mock('@/features/orders/signing/components/amend-form', () => ({ AmendForm: () => null }))

it('the name of a local union is Swedish in an English page too', () => {
  const changedParties = [{ party: 'seko', localUnions: ['Seko Klubb 12'], isAttested: false }]
  const drawn = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messagesIn('en')} timeZone="Europe/Stockholm">
      <ChangedPartiesNotice order={{ changedParties } as never} />
    </NextIntlClientProvider>,
  )
  expect(drawn).toContain('is now represented by <span lang="sv">Seko Klubb 12</span>.')
})
