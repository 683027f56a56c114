import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import type { Actor } from '@/auth/actor'
import type { OrderView } from '@/features/orders/queries'
import { ThreadSection } from '@/features/orders/thread/components/thread-section'
import type { MessageView } from '@/features/orders/thread/queries'
import { paths } from '@/lib/paths'
import { messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'
import { describeInZones } from '../../support/zones'

vi.mock('@/features/orders/thread/actions', () => ({ postMessageAction: () => null }))
vi.mock('@/components/form/form', () => ({
  Form: ({ children }: { children: ReactNode }) => <form>{children}</form>,
}))

const now = new Date('2021-06-17T10:00:00Z')
const employer = aSigner('employer', now)
const staff = { role: 'staff', now } as Actor
const messages = [
  { party: 'seko', audience: 'parties', addressee: null, body: 'Räcker 40 platser?' },
  { party: 'saco_s', audience: 'parties', addressee: null, question: 'goal', body: 'Det låter bra.' },
  { party: 'seko', audience: 'staff', addressee: 'seko', body: 'Kan vi byta dag?' },
  { party: null, audience: 'staff', addressee: 'employer', body: 'Vem tar emot oss?' },
].map((one, index) => ({
  ...{ id: `m${index}`, question: null, author: null, createdAt: new Date(now.getTime() + index) },
  ...one,
})) as MessageView[]

describeInZones('an answer', () => {
  it.each([
    ['a party to a question to all', employer, { svara: 'parties' }, 'Räcker 40 platser?'],
    ['a party to the message it chose', employer, { svara: 'parties', pa: 'm1' }, 'Det låter bra.'],
    ['a party to the staff', employer, { svara: 'staff' }, 'Vem tar emot oss?'],
    ['the staff to the party that waits', staff, {}, 'Kan vi byta dag?'],
    ['the staff to the party they chose', staff, { svara: 'seko' }, 'Kan vi byta dag?'],
  ])(
    'stands right under the words that it answers, which stand there alone: %s',
    (_case, actor, address, words) => {
      const page = pageOf(actor, address)
      const form = formOf(actor, address)
      const [, quote = '', rest = ''] = /(<figure.*<\/figure>)(.*)/.exec(form) ?? []
      expect(quote).toMatch(new RegExp(`lang="sv"[^>]*>${words.replace('?', '\\?')}<`))
      expect(page.split(`>${words}<`)).toHaveLength(2)
      expect(messages.every(({ body }) => page.includes(`>${body}<`))).toBe(true)
      // To choose others is folded away, so that the press is near the field.
      expect(rest).toMatch(
        /^[^{]*?Ditt svar<.*name="body".*<details(?![^>]* open).*name="audience".*Skicka svaret/,
      )
      expect(form).not.toMatch(/>Meddelande<|Skicka meddelandet/)
    },
  )

  it('has its field described by the words that it answers, and its press is the page’s', () => {
    const form = formOf(employer, { svara: 'parties' })
    const quoted = /<figure[^>]*><div id="(\w+)"/.exec(form)?.[1]
    expect(form).toMatch(new RegExp(`<textarea[^>]*aria-describedby="${quoted} `))
    expect(form).toMatch(/<button type="submit"[^>]*button-primary/)
    expect(formOf(employer, {})).not.toContain('button-primary')
  })

  it.each([paths.answer('o', 'parties'), paths.ask('o'), paths.remind('o')])(
    'is led to by its field: %s',
    way => expect(new URL(way, 'http://x').hash).toBe('#meddelande-body'),
  )

  it.each([
    ['own words', employer, {}],
    ['a question', employer, { svara: 'parties', fraga: '1' }],
    ['a reminder', employer, { svara: 'parties', paminn: '1' }],
    ['where nobody wrote', employer, { svara: 'unions' }],
  ])('nothing is quoted over what answers nobody: %s', (_case, actor, address) => {
    expect(formOf(actor, address)).not.toMatch(/<figure|Ditt svar/)
  })
})

function formOf(actor: Actor, address: object): string {
  const page = pageOf(actor, address)
  return page.slice(page.indexOf('<form'))
}

function pageOf(actor: Actor, address: object): string {
  const order = {
    ...{ id: 'o', lines: [{ party: 'seko', mark: 'signed' }], move: { who: 'nobody' } },
    ...{ sentAt: null, awaited: [], deadlineOn: null },
  } as unknown as OrderView
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <ThreadSection {...{ order, actor, messages, address }} postKey="k" />
    </NextIntlClientProvider>,
  )
}
