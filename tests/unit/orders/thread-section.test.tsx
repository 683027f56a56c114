import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import type { OrderView } from '@/features/orders/queries'
import { ThreadSection } from '@/features/orders/thread/components/thread-section'
import type { MessageView } from '@/features/orders/thread/queries'
import type { Party } from '@/lib/party'
import { type Locale, messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'
import { drawn } from '../../support/waiting-rows'
import { describeInZones } from '../../support/zones'

type Posting = { defaultValue: { body?: string }; children: ReactNode }

vi.mock('@/features/orders/thread/actions', () => ({ postMessageAction: () => null }))
vi.mock('@/components/form/form', () => ({
  Form: ({ defaultValue, children }: Posting) => (
    <form>
      <output>{defaultValue.body}</output>
      {children}
    </form>
  ),
}))

const now = new Date('2021-06-17T10:00:00Z')
const employer = aSigner('employer', now)

describeInZones('a reminder', () => {
  it('the form begins with a reminder that is asked for, as long as somebody has to sign', () => {
    const written = (
      awaited: Party[],
      deadlineOn: string,
      { isReminder = true, locale = 'sv' as Locale } = {},
    ) => {
      const order = {
        id: 'o',
        lines: [],
        sentAt: new Date('2021-06-01T10:00:00Z'),
        move: { who: 'parties', parties: awaited },
        awaited,
        deadlineOn: new Date(deadlineOn),
      } as unknown as OrderView
      return renderToStaticMarkup(
        <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone="Europe/Stockholm">
          <ThreadSection
            order={order}
            actor={employer}
            messages={[]}
            postKey="k"
            address={{ svara: 'parties', paminn: isReminder ? '1' : undefined }}
          />
        </NextIntlClientProvider>,
      )
    }
    // All parties read it, in the language of orders.
    for (const locale of ['sv', 'en'] as const) {
      expect(written(['seko'], '2021-06-18', { locale })).toContain(
        '<output>Hej! Sista dagen att signera avropet är 18 juni 2021. Har ni frågor?',
      )
    }
    expect(written(['saco_s', 'seko'], '2021-06-17')).toContain('är 17 juni 2021.')
    const none = [
      written(['seko'], '2021-06-16'),
      written([], '2021-06-18'),
      written(['seko'], '2021-06-18', { isReminder: false }),
    ]
    for (const shown of none) expect(shown).toContain('<output></output>')
  })

  it('the form begins with one to write the next version, once that takes longer than is usual', () => {
    const begun = (returnedOn: string) => {
      const order = {
        ...{ id: 'o', lines: [], sentAt: null, awaited: [], deadlineOn: null, status: 'returned' },
        ...{ move: { who: 'side', side: 'union' }, waitingSince: new Date(returnedOn) },
      } as unknown as OrderView
      const address = { svara: 'parties', paminn: '1' }
      return drawn(<ThreadSection {...{ order, address }} actor={employer} messages={[]} postKey="k" />)
    }
    expect(begun('2021-06-11')).toContain(
      '<output>Hej! Vi väntar på nästa version av avropet. Har ni frågor?',
    )
    expect(begun('2021-06-14')).toContain('<output></output>')
  })

  it('the form stands folded for a party, so that nothing seems to remain, and says whether one came to ask', () => {
    const of = (address: object) => {
      const order = {
        id: 'o',
        lines: [],
        sentAt: now,
        move: { who: 'nobody' },
        awaited: [],
        deadlineOn: null,
      }
      return renderToStaticMarkup(
        <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
          <ThreadSection
            order={order as unknown as OrderView}
            actor={employer}
            messages={[]}
            postKey="k"
            address={address}
          />
        </NextIntlClientProvider>,
      )
    }
    const [folded, asking] = [of({}), of({ svara: 'parties', fraga: '1' })]
    expect(folded).toMatch(/<details(?![^>]* open)[^>]*>.*Skriv ett meddelande/)
    expect(folded).not.toContain('button-primary')
    expect(asking).toMatch(/<details[^>]* open[^>]*>.*Ställ en fråga<.*Din fråga.*name="body"/)
  })

  it('the form begins with the words about a day to one who came from it, says who reads, and answers nobody', () => {
    const order = { id: 'o', lines: [], sentAt: now, move: { who: 'nobody' }, awaited: [], deadlineOn: null }
    const fromStaff = {
      ...{ id: 'm', audience: 'staff', addressee: 'employer', party: null, author: 'Stina' },
      ...{ question: null, body: 'Hej', createdAt: now },
    } as MessageView
    const of = (aboutDay?: string) =>
      renderToStaticMarkup(
        <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
          <ThreadSection
            order={order as unknown as OrderView}
            actor={employer}
            messages={[fromStaff]}
            postKey="k"
            address={{ svara: 'staff', tillfalle: 'x' }}
            aboutDay={aboutDay}
          />
        </NextIntlClientProvider>,
      )
    const html = of('Kan vi få en annan dag?')
    expect(html).toContain('<output>Kan vi få en annan dag?</output>')
    expect(html).not.toContain('Ditt svar')
    expect(html).toContain('bara ni och kansliet')
    expect(of()).not.toContain('bara ni och kansliet')
  })
})
