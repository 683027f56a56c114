import { createTranslator, NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import type { PartyActor } from '@/auth/actor'
import { ActingAs } from '@/features/navigation/components/header-actions'
import type { OrderView } from '@/features/orders/queries'
import { PartyList } from '@/features/orders/signing/components/party-list'
import { SignStep } from '@/features/orders/signing/components/sign-step'
import { partyLinesOf } from '@/features/orders/signing/party-lines'
import { type Locale, messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'
import { wordsOf } from '../../support/words-of'

vi.mock('@/features/orders/signing/components/sign-form', () => ({ SignForm: () => null }))

const GIVER = 'Amina Warsame'
const at = new Date('2021-06-17T10:00:00Z')
const holder = aSigner('seko', at)
const standIn = { ...holder, name: 'Sara Holm', standsInFor: GIVER } as PartyActor

const order = {
  ...{
    id: 'o',
    status: 'awaiting_signatures',
    awaited: ['seko'],
    changedParties: [],
    deadlineOn: null,
    lines: [],
  },
  organisation: { name: 'Vattenledsverket' },
} as unknown as OrderView
const version = { id: 'v', number: 1, hash: 'h', canonical: '{}' } as OrderView['versions'][number]
const step = (actor: PartyActor) => <SignStep {...{ order, version, actor }} renewal={null} talk={null} />

it.each<[Locale, string]>([
  ['sv', `som ersättare för ${GIVER}`],
  ['en', `as stand-in for ${GIVER}`],
])('in whose place a stand-in acts is said in the same words everywhere: %s', (locale, said) => {
  const standing = [{ party: 'seko' as const, representation: 'represented' as const, bodyName: '' }]
  const signed = [{ party: 'seko' as const, personName: 'Sara Holm', standInFor: GIVER, at }]
  const lines = partyLinesOf(standing, { signed, declined: null }, { isOpen: true, isSigning: true })
  const t = createTranslator({ locale, messages: messagesIn(locale) })
  for (const text of [
    words(locale, <ActingAs actor={standIn} />),
    words(locale, step(standIn)),
    words(locale, <PartyList lines={lines} isSent />),
    t('receipts.forName', { signer: 'Sara Holm', holder: GIVER }),
    t('organisations.standIn.example', { name: GIVER }),
  ])
    expect(text).toContain(said)
  expect(t('account.mandates.standIn', { name: GIVER }).toLowerCase()).toContain(said.toLowerCase())
})

it('nobody else acts in another’s place', () => {
  expect(words('sv', <ActingAs actor={holder} />)).toBe('Du företräder Seko vid Vattenledsverket')
  expect(words('sv', step(holder))).toContain('står bakom hela innehållet i version')
  expect(words('sv', step(holder))).toContain('Du signerar för Seko vid Vattenledsverket. Du intygar')
})

it('one who came by a mailed link is offered their passkey, where they have one', () => {
  const offered = (hasPasskey: boolean) =>
    words('sv', step({ ...holder, assurance: 'mail_link', hasPasskey })).includes('passkey')
  expect([true, false].map(offered)).toEqual([true, false])
})

function words(locale: Locale, part: ReactNode): string {
  return wordsOf(
    renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone="Europe/Stockholm">
        {part}
      </NextIntlClientProvider>,
    ),
  ).replaceAll('\u00ad', '')
}
