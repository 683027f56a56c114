import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import type { OrderView } from '@/features/orders/queries'
import type { OrderStatus } from '@/features/orders/statuses'
import { hasStaffChoices, StaffChoices } from '@/features/orders/whose-move/components/staff-choices'
import { messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'
import { orderState } from './order-state'

vi.mock('@/features/orders/actions', () => ({
  remindOfOrderAction: null,
  lapseOrderAction: null,
  returnOrderAction: null,
  refuseOrderAction: null,
  cancelOrderAction: null,
}))
vi.mock('@/features/orders/ending/components/order-reason-form', () => ({ OrderReasonForm: () => null }))
vi.mock('@/features/orders/whose-move/components/choice', () => ({
  Choice: ({ label, hint }: { label: string; hint: string }) => `${label}: ${hint}`,
}))

function shown(status: OrderStatus, awaited: string[], reminded: string[]): string | null {
  const events = reminded.map(at => ({ kind: 'order.reminded', occurredAt: new Date(at) }))
  const order = { ...orderState(status, []), awaited, events, deadlineOn: new Date('2021-06-24') }
  const view = order as unknown as OrderView
  if (!hasStaffChoices(view)) return null
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <StaffChoices order={view} today="2021-06-17" />
    </NextIntlClientProvider>,
  )
}

describeInZones('the press that reminds', () => {
  it('staff remind those who have not signed while there is time, and read when they did so last', () => {
    expect(shown('awaiting_signatures', ['seko'], [])).toMatch(
      /^Påminn dem som inte har signerat: .*dagen\.$/,
    )
    const before = shown('awaiting_signatures', ['seko'], ['2021-06-15T08:00:00Z', '2021-06-16T08:00:00Z'])
    expect(before).toMatch(/^Påminn dem .* De påmindes senast 16 juni( 2021)?\.$/)
  })

  it('on the day of a reminder it says when they may remind again, in the place of the press', () => {
    const after = shown('awaiting_signatures', ['seko'], ['2021-06-17T08:00:00Z'])
    expect(after).toBe('<p>De påmindes i dag. Du kan påminna dem igen i morgon.</p>')
  })

  it('nobody is reminded of an order that waits for no signature', () => {
    expect(shown('awaiting_signatures', [], [])).toBeNull()
    expect(shown('valid', ['seko'], [])).not.toContain('Påminn')
  })
})
