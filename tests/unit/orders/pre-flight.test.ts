import { createTranslator } from 'next-intl'
import { expect, it } from 'vitest'
import { firstObstacle } from '@/features/orders/drafting/pre-flight'
import { type Party, parties } from '@/lib/party'
import { locales, messagesIn } from '@/messages/messages'

const unclear = (party: Party) => [
  { party, representation: 'unclear' as const, bodyName: '', signatories: [] },
]

/** The sentence that a reader of the language meets. */
function said(locale: (typeof locales)[number], party: Party): string {
  const refusal = firstObstacle(unclear(party))
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'reasons' })
  return refusal ? t(refusal.reason, refusal.values) : ''
}

it("names the party that keeps an order from being sent in the reader's own language", () => {
  expect(locales.map(locale => said(locale, 'employer').split('.')[0])).toEqual([
    'Det är inte klart vem som företräder arbetsgivaren',
    'It is not clear who represents the employer',
  ])
})

it.each(locales)('has a name for each party (%s)', locale => {
  const sentences = parties.map(party => said(locale, party))
  expect(new Set(sentences).size).toBe(parties.length)
})
