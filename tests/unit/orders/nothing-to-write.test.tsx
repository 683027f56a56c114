import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { NothingToWrite } from '@/features/orders/drafting/components/nothing-to-write'
import type { OrderView } from '@/features/orders/queries'
import { NothingToSign } from '@/features/orders/signing/components/nothing-to-sign'
import { can, type OrderStatus, orderStatuses } from '@/features/orders/statuses'
import { messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'
import { wordsOf } from '../../support/words-of'

const at = new Date('2021-06-17T17:41:00Z')

type Drawn = { Page?: typeof NothingToWrite; sentAt?: Date | null }

function drawn(
  status: OrderStatus,
  locale: 'sv' | 'en',
  versions = [{ number: 2, sentAt: at }],
  { Page = NothingToWrite, sentAt = at }: Drawn = {},
): string {
  const order = {
    ...{ id: 'o', number: 7, status, versions, awaited: [], waitingSince: at, startedByParty: 'employer' },
    ...{ move: { who: 'nobody' }, sharedAt: null, sentAt },
  } as unknown as OrderView
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone="Europe/Stockholm">
      <Page order={order} actor={aSigner('employer', at)} />
    </NextIntlClientProvider>,
  )
}

const over = orderStatuses.filter(status => !can({ status }, 'save'))

it.each(over)('an order that is %s says so where it was written, and leads to it', status => {
  for (const locale of ['sv', 'en'] as const) {
    const page = drawn(status, locale)
    expect(page).toMatch(/<h1[^>]*>(Avropet|The order) (är|har|has|is|genomförs)( \p{L}+)*<\/h1>/u)
    expect(page).toMatch(/<a class="button[^>]*href="\/avrop\/o"/)
    // A text that can be opened again says how.
    expect(
      /”Ändra innehållet”|”Öppna avropet igen”|“Change the content”|“Open the order again”/.test(page),
    ).toBe(can({ status }, 'amend') || can({ status }, 'reopen'))
  }
})

it('says when it was sent, where it has been', () => {
  const page = drawn('awaiting_signatures', 'sv')
  expect(page).toContain('>Avropet är skickat</h1>')
  expect(wordsOf(page)).toContain('Version 2 skickades den 17 juni kl. 19:41.')
  expect(drawn('withdrawn', 'sv', [])).not.toContain('skickades')
})

it('never calls an order sent that has come further, or not so far', () => {
  const called = over.filter(status => drawn(status, 'sv').includes('>Avropet är skickat</h1>'))
  expect(called).toEqual(['awaiting_signatures'])
  expect(new Set(over.map(status => /<h1.*?<\/h1>/.exec(drawn(status, 'en'))?.[0])).size).toBe(over.length)
})

it.each([
  ['sv', 'Utkastet är borttaget'],
  ['en', 'The draft is deleted'],
] as const)('a draft that its side took away is gone from every page of it (%s)', (locale, title) => {
  for (const Gone of [NothingToWrite, NothingToSign]) {
    const page = drawn('withdrawn', locale, [], { Page: Gone, sentAt: null })
    expect(page).toContain(`>${title}</h1>`)
    expect(page).toMatch(/<a class="button[^>]*href="\/avrop"/)
    expect(page).not.toContain('href="/avrop/o"')
  }
})
