import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { partyDutyParts } from '@/features/duties/components/party-duty'
import type { AskedOf } from '@/features/orders/lists/components/order-list'
import { OwnOrders } from '@/features/orders/lists/components/own-orders'
import type { ListedOrder } from '@/features/orders/lists/listed-order'
import type { OrderViewName } from '@/features/orders/lists/order-filter'
import { messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'
import { withoutHeldDays } from '../../support/held-days'
import { aWaitingOrder } from '../../support/waiting-rows'
import { describeInZones } from '../../support/zones'

const now = new Date('2021-06-17T10:00:00Z')
const saco = aSigner('saco_s', now)

const toSign = { status: 'awaiting_signatures', awaited: ['saco_s'], isOwn: true } as const
const asked = { audience: 'parties', question: null, party: 'seko', body: 'Går det i maj?' } as const

/** The third order's delivery asks for times. */
const askedOf: AskedOf = (id, nameId, leads) =>
  id === 'order-3'
    ? partyDutyParts(
        {
          ...{ kind: 'answer', orderId: id, deliveryId: 'd', orderStatus: 'confirmed', day: '2021-06-18' },
          ...{
            awaited: ['saco_s'],
            isOwn: true,
            answerBy: '2021-06-23',
            signerOf: null,
            hasWished: false,
            wishing: [],
            turn: 'times',
          },
        },
        { today: '2021-06-18', describedBy: nameId, leads },
      )
    : null

const drawn = (...rows: object[]) => drawnIn('open', ...rows)

function drawnIn(view: OrderViewName, ...rows: object[]): string {
  const orders = rows.map((row, index) => ({ ...aWaitingOrder(index + 1), versionNumber: 1, ...row }))
  const list = { orders: orders as ListedOrder[], total: rows.length, pageSize: 15 }
  return withoutHeldDays(
    renderToStaticMarkup(
      <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
        <OwnOrders actor={saco} list={list} filter={{ view, page: 1 }} askedOf={askedOf} done={null} />
      </NextIntlClientProvider>,
    ),
  )
}

const filled = (html: string) =>
  [...html.matchAll(/<a [^>]*button-primary[^>]*>([^<]*)/g)].map(([, words]) => words)

const START = 'Börja på ett avrop'

describeInZones("a party's page of orders", () => {
  it.each([
    ['one to sign', [toSign], 'Läs och signera'],
    ['several', [toSign, toSign, { isOwn: false }], 'Läs och signera'],
    ['one to sign, with a question', [{ ...toSign, asked }], 'Läs och signera'],
    ['a question alone', [{ status: 'awaiting_signatures', isOwn: true, asked }], 'Svara'],
    ['one after others', [{ isOwn: false }, toSign], 'Läs och signera'],
    ['times to answer', [{ isOwn: false }, { isOwn: false }, { isOwn: false }], 'Välj tider'],
    ['one to sign before times', [toSign, { isOwn: false }, { isOwn: false }], 'Läs och signera'],
  ])('with %s has one filled press, which is the reader’s turn, and no bar over it', (_name, rows, turn) => {
    const html = drawn(...rows)
    expect(filled(html)).toEqual([turn])
    expect(html).not.toMatch(/next-step|next-bar/)
    expect(html).toMatch(new RegExp(`<aside [^>]*><a [^>]*button-secondary[^>]*>${START}<`))
  })

  it.each([
    ['nothing', []],
    ['what waits for others', [{ isOwn: false }]],
  ])('with %s has the start as its step', (_name, rows) => {
    const html = drawn(...rows)
    expect(filled(html)).toEqual([START])
    expect(html).toContain('next-step-fixed')
  })

  it('what is agreed has a list of its own, where each row leads to its receipt', () => {
    const lines = [{ party: 'saco_s', mark: 'signed' }]
    const rows = [{ lines }, { lines: [], earlierOn: '2020-05-05' }]
    const receipts = (html: string) => html.match(/href="[^"]*\/kvitto"[^>]*>Kvitto</g)
    const html = drawnIn('agreed', ...rows)
    expect(html).toMatch(/aria-current="page"[^>]*href="\/avrop\?visa=agreed"[^>]*>Ni är överens</)
    // One from the time before the portal has none.
    expect(receipts(html)).toHaveLength(1)
    expect(html).toMatch(/id="avrop-1".*aria-describedby="avrop-1"[^>]*href="\/avrop\/order-1\/kvitto"/)
    expect(receipts(drawn(...rows))).toBeNull()
  })

  it('what the party has signed tells its day, and each row its receipt or that it is to come', () => {
    const lines = [
      { party: 'seko', mark: 'signed', actedAt: new Date('2021-03-02T10:00:00Z') },
      { party: 'saco_s', mark: 'signed', actedAt: new Date('2021-05-05T10:00:00Z') },
    ]
    const html = drawnIn('signed', { lines, status: 'confirmed' }, { lines, status: 'awaiting_signatures' })
    expect(html).toMatch(/aria-current="page"[^>]*href="\/avrop\?visa=signed"[^>]*>Signerat av er</)
    expect(html.match(/Saco-S signerade 5 maj 2021\./g)).toHaveLength(2)
    expect(html).not.toContain('Seko signerade')
    expect(html.match(/href="[^"]*\/kvitto"/g)).toEqual(['href="/avrop/order-1/kvitto"'])
    expect(html.match(/Kvittot kommer när alla har signerat\./g)).toHaveLength(1)
    // An order that was valid keeps its receipt when it ends.
    const over = drawnIn('signed', { lines, status: 'cancelled' }, { lines, status: 'refused' })
    expect(over.match(/href="[^"]*\/kvitto"/g)).toHaveLength(2)
    expect(over).not.toContain('Kvittot kommer')
    expect(drawnIn('all', { lines })).not.toContain('signerade 5 maj')
  })
})
