import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import { OrderUnderWay } from '@/features/catalogue/components/order-under-way'
import type { OrderStanding } from '@/features/catalogue/next-step-rules'
import type { ServiceView } from '@/features/catalogue/queries'
import { InterestNextStep } from '@/features/interest/components/interest-next-step'
import type { InterestView } from '@/features/interest/queries'
import { messagesIn } from '@/messages/messages'

const now = new Date('2021-06-17T10:00:00Z')
const actor = makeActor({ role: 'anonymous', now, locale: 'sv' })
const service = { slug: 'arbetsliv', canBeOrdered: true, canBeShownInterest: true, successor: null }

function underWay(standing: OrderStanding, isBeside = false) {
  const order = { id: 'o', number: 7, standing, deliveryId: null }
  const engagement = { interestId: 'i', order, others: [] }
  return <OrderUnderWay service={service as unknown as ServiceView} {...{ engagement, actor, isBeside }} />
}

function drawn(what: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      {what}
    </NextIntlClientProvider>,
  )
}

describe('an order that is under way', () => {
  it.each([
    ['draft', '/avrop/o/redigera'],
    ['returned', '/avrop/o/redigera'],
    ['own_turn', '/avrop/o'],
    ['awaiting', '/avrop/o'],
    ['valid', '/avrop/o'],
    ['lapsed', '/avrop/o'],
    ['delivery', '/avrop/o'],
  ] as const)('%s leads on to it, as the button or beside another', (standing, href) => {
    expect(drawn(underWay(standing))).toMatch(new RegExp(`<a [^>]*class="button[^>]*href="${href}"`))
    const beside = drawn(underWay(standing, true))
    expect(beside).toContain(`href="${href}"`)
    expect(beside).not.toContain('class="button')
  })

  it('is none once it is delivered', () => {
    expect(drawn(underWay('delivered'))).toBe('')
  })
})

it('an interest leads to the order under way first, and then to another', () => {
  const interest = { state: 'active', orderId: null, service: { slug: 'arbetsliv' } } as InterestView
  const step = (order: ReactNode, begun: ReactNode) =>
    drawn(<InterestNextStep interest={interest} order={order} underWay={begun} />)
  expect(step('Ett till', underWay('returned'))).toMatch(/Rätta avropet.*Ett till/)
  expect(step(false, underWay('draft'))).not.toContain('följer med')
})
