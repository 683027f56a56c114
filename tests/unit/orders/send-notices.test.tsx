import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { GroupNotice, UnsettledGroup } from '@/features/orders/content/components/group-notice'
import { draftContentSchema } from '@/features/orders/content/order-content'
import { ShortAnswers } from '@/features/orders/drafting/components/pre-flight-list'
import type { OrderView } from '@/features/orders/queries'
import type { OrderStatus } from '@/features/orders/statuses'
import { paths } from '@/lib/paths'
import { messagesIn } from '@/messages/messages'

const service = { runsInRounds: true, isPerUnit: false, people: { sv: 'fyra till sex personer', en: '' } }
const content = draftContentSchema.parse({
  ...{ participants: 12, unit: 'Driften', targetGroup: 'Alla' },
  ...{ need: 'Mer ro.', goal: 'Ja '.repeat(8) },
})
const orderOf = (status: OrderStatus, participants = 12) =>
  ({ id: 'o', status, service, content: { ...content, participants } }) as unknown as OrderView

const drawn = (part: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      {part}
    </NextIntlClientProvider>,
  )

const rule = 'Det stoppar inte avropet. Kansliet frågar er vilka som ska vara med.'
const field = `href="${paths.questionOf('o', 'participants')}"`

it('the order’s page says the same of a group that is too large, until it is settled', () => {
  const asked = drawn(<GroupNotice order={orderOf('draft')} reader="party" />)
  expect(asked).toContain(rule)
  expect(asked).not.toContain(field)
  const on = (status: OrderStatus, participants?: number) =>
    drawn(<UnsettledGroup order={orderOf(status, participants)} />)
  for (const status of ['draft', 'returned'] as const) {
    expect(on(status)).toContain(rule)
    // The number can still be changed.
    expect(on(status)).toContain(field)
  }
  for (const status of ['awaiting_signatures', 'valid'] as const) {
    expect(on(status)).toContain(rule)
    expect(on(status)).not.toContain(field)
  }
  expect(on('confirmed')).toBe('')
  expect(on('awaiting_signatures', 6)).not.toContain(rule)
})

it.each([
  ['party', 72, 'till exempel 12 grupper'],
  ['party', 73, 'Stämmer antalet? Det blir 13 grupper. Det stoppar inte avropet'],
  ['staff', 30_000, 'om antalet stämmer. Det skulle bli 5\u00a0000 grupper'],
] as const)('%s are asked of a number that makes more groups than are meant: %i', (reader, count, text) => {
  const order = { ...orderOf('draft', count), service: { ...service, runsInRounds: false } }
  expect(drawn(<GroupNotice order={order as unknown as OrderView} reader={reader} />)).toContain(text)
})

it('short answers are named before sending, each with the way to it', () => {
  const told = drawn(<ShortAnswers order={orderOf('draft')} />)
  expect(told).toContain('Ni kan skicka ändå.')
  expect(told).toContain(`href="${paths.questionOf('o', 'need')}">Behovet: 2 ord<`)
  // A text of enough words is not short, nor is one that lacks, nor one line.
  expect(told.match(/<li/g)).toHaveLength(1)
  const long = { ...content, need: 'Ja '.repeat(8) }
  expect(drawn(<ShortAnswers order={{ id: 'o', content: long }} />)).toBe('')
})
