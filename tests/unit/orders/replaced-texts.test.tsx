import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { OrderTimeline } from '@/features/orders/components/order-timeline'
import { answerNames } from '@/features/orders/drafting/answers'
import { withReplaced } from '@/features/orders/drafting/replaced-texts'
import type { OrderView } from '@/features/orders/queries'
import type { Party } from '@/lib/party'
import { messagesIn } from '@/messages/messages'

const replacing = (party: Party, of: Party, question: string, minute: number) => ({
  id: `${minute}`,
  kind: 'order.text_replaced',
  party,
  role: 'party',
  facts: { party, of, question },
  texts: [],
  occurredAt: new Date(minute * 60_000),
})
const events = [
  replacing('employer', 'seko', 'goal', 1),
  replacing('saco_s', 'employer', 'goal', 2),
  replacing('employer', 'seko', 'goal', 3),
]
const replaced = { seko: { goal: 'Sekos mål' }, employer: { goal: 'HR:s mål' } }

function drawn(part: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      {part}
    </NextIntlClientProvider>,
  )
}

const told = (partyDrafts: object, own?: Party) =>
  drawn(<OrderTimeline order={{ id: 'x', events, partyDrafts } as unknown as OrderView} own={own} />)

it('the parties find a replaced text folded at the last line that tells of it, with the way to its question', () => {
  const lines = told({ replaced }, 'ofr_s_p_o').split('<li').slice(1)
  expect(lines[0]).not.toContain('<details')
  expect(lines[1]).toMatch(/<details.*Visa texten som ersattes.*lang="sv".*HR:s mål.*#avrop-goal/s)
  expect(lines[2]).toMatch(/<details.*Sekos mål/s)
})

it('nobody else finds it, nor does anybody once the draft keeps it no more', () => {
  expect(told({ replaced })).not.toMatch(/mål<|<details/)
  expect(told({}, 'ofr_s_p_o')).not.toContain('<details')
})

it('one answer of one party has one text, and a choice, a number or a detail of the contact has none', () => {
  const before = Object.fromEntries(answerNames.map(name => [name, `${name} av Seko`]))
  const all = answerNames.map(question => ({ of: 'seko' as const, question }))
  const kept = withReplaced({ seko: { goal: 'Ett äldre mål' } }, all, before)
  expect(Object.keys(kept.seko ?? {}).sort()).toEqual(
    ['goal', 'need', 'place', 'planAfter', 'targetGroup', 'unit'].sort(),
  )
  expect(kept.seko?.goal).toBe('goal av Seko')
  expect(withReplaced(kept, [{ of: 'seko', question: 'goal' }], { goal: '' })).toEqual(kept)
})
