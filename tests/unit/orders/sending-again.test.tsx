import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import type { ActionFormProps } from '@/components/form/action-form'
import { buttonClasses } from '@/components/ui/button'
import { emptyDraft } from '@/features/orders/content/order-content'
import { SendBar, SendStep } from '@/features/orders/drafting/components/send-step'
import { SentBackReason } from '@/features/orders/drafting/components/sent-back-reason'
import type { PreFlight } from '@/features/orders/drafting/queries'
import { sentBackUnchanged } from '@/features/orders/drafting/sent-back'
import type { OrderView } from '@/features/orders/queries'
import { messagesIn } from '@/messages/messages'

vi.mock('@/features/orders/actions', () => ({ sendOrderAction: () => null }))
vi.mock('@/components/form/action-form', () => ({
  ActionForm: ({ label, variant }: ActionFormProps) => (
    <button type="submit" className={buttonClasses(variant ?? 'secondary')}>
      {label}
    </button>
  ),
}))

const goal = 'Alla chefer pratar om arbetsbelastning varje månad.'
const version = { id: 'v3', number: 3, canonical: JSON.stringify({ ...emptyDraft, goal }) }
const declines = [{ versionId: 'v3', party: 'seko', reason: 'Målet går inte att följa upp.' }]

const returned = (change: object = {}) =>
  ({
    id: 'o',
    revision: 4,
    status: 'returned',
    versions: [version],
    declines,
    events: [],
    content: { ...emptyDraft, goal },
    roundStartsOn: null,
    attachments: [],
    ...change,
  }) as unknown as OrderView

it('only a text that came back with a reason and says the same to the eye is sent back unchanged', () => {
  expect(sentBackUnchanged(returned())).toBe(3)
  expect(sentBackUnchanged(returned({ content: { ...emptyDraft, goal: `${goal} ` } }))).toBe(3)
  expect(sentBackUnchanged(returned({ content: { ...emptyDraft, goal: 'Ett annat.' } }))).toBeUndefined()
  expect(sentBackUnchanged(returned({ attachments: [{ name: 'a.pdf', hash: 'b' }] }))).toBeUndefined()
  expect(sentBackUnchanged(returned({ declines: [] }))).toBeUndefined()
  expect(sentBackUnchanged(returned({ status: 'draft' }))).toBeUndefined()
})

it('what came back and is not changed is corrected first, and sent all the same by the second press', () => {
  const preFlight = { isClear: true } as PreFlight
  const presses = (same: number | undefined) =>
    [
      <SendStep key="s" {...{ order: returned(), same, preFlight }} canSign />,
      <SendBar key="b" {...{ order: returned(), same }} waiting={[]} />,
    ]
      .map(drawn)
      .map(shown =>
        [...shown.matchAll(/button-(\w+)[^>]*>([^<]*)/g)].map(([, look, label]) => `${look}: ${label}`),
      )
  expect(presses(3)).toEqual([
    ['primary: Rätta texten', 'secondary: Skicka för signering'],
    ['primary: Rätta texten'],
  ])
  expect(presses(undefined)).toEqual([['primary: Skicka för signering'], ['primary: Skicka för signering']])
})

it('sending says who signs next: the reader, or somebody else of their party', () => {
  const step = { order: returned(), same: undefined, preFlight: { isClear: true } as PreFlight }
  const [own, other] = [true, false].map(canSign => drawn(<SendStep {...step} canSign={canSign} />))
  expect(own).toContain('Du signerar i nästa steg.')
  expect(other).toContain('Den som får signera hos er gör det i nästa steg.')
  expect(other).not.toContain('Du signerar')
})

it('the reason that it came back with stands in the words of the one who gave it', () => {
  const shown = drawn(<SentBackReason order={returned()} version={returned().versions[0]} />)
  expect(shown).toMatch(/Seko avböjde version 3:.*Målet går inte att följa upp\./)
  expect(drawn(<SentBackReason order={returned({ declines: [] })} version={returned().versions[0]} />)).toBe(
    '',
  )
})

function drawn(part: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      {part}
    </NextIntlClientProvider>,
  )
}
