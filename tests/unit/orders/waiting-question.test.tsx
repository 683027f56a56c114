import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { fieldId } from '@/components/form/form-context'
import type { OrderView } from '@/features/orders/queries'
import { whoseMove } from '@/features/orders/rules'
import { isTalkedOver, isUnderWay, orderStatuses, phaseOf } from '@/features/orders/statuses'
import { CommentHere } from '@/features/orders/thread/components/comment-here'
import { Unanswered } from '@/features/orders/thread/components/unanswered'
import type { MessageView } from '@/features/orders/thread/queries'
import { NextStep } from '@/features/orders/whose-move/components/next-step'
import { OrderBar } from '@/features/orders/whose-move/components/order-bar'
import type { Party } from '@/lib/party'
import { paths } from '@/lib/paths'
import { messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'
import { withoutHeldDays } from '../../support/held-days'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

const sentAt = new Date('2021-06-17T10:00:00Z')
const said = (party: Party, body: string) =>
  ({
    ...{ id: body, party, body, createdAt: sentAt, audience: 'parties' },
    ...{ addressee: null, question: null, author: null },
  }) as MessageView

vi.mock('@/features/orders/thread/actions', () => ({ postCommentAction: () => null }))
vi.mock('@/components/form/form', () => ({
  Form: ({ children }: { children: ReactNode }) => <form>{children}</form>,
}))

describeInZones('a question that waits', () => {
  it('a question that is put to the reader has its answer as a press: the page’s own once they have signed', () => {
    const shown = (party: Party, ...awaited: Party[]) => {
      const order = { id: 'o', status: 'awaiting_signatures', awaited } as unknown as OrderView
      const waiting = [said('seko', 'Går det i maj?')]
      return drawn(<Unanswered {...{ order, waiting }} reader={{ party }} />)
    }
    expect(shown('employer', 'seko')).toMatch(/button-primary[^>]*>Svara</)
    expect(shown('employer', 'employer')).toMatch(/button-secondary[^>]*>Svara</)
    expect(shown('saco_s', 'seko')).toMatch(/class="link"[^>]*>Till frågan</)
  })

  it('a question about a text of the draft is answered under it, and read there by the others', () => {
    const order = { id: 'o', status: 'draft', awaited: [] } as unknown as OrderView
    const waiting = [{ ...said('seko', 'Går det i maj?'), question: 'goal' } as MessageView]
    const wayOf = (party: Party) => drawn(<Unanswered {...{ order, waiting }} reader={{ party }} />)
    expect(wayOf('employer')).toContain(`stycke=kommentar-body#${fieldId('kommentar', 'body')}"`)
    expect(wayOf('seko')).toContain(`href="${paths.commentOn('o', 'goal').replace('&', '&amp;')}"`)
    const boxOf = (party: Party, address: object) => {
      const of = { order, messages: waiting, actor: aSigner(party, sentAt), address, commentKey: 'k' }
      const drawing = drawn(<CommentHere field="goal" {...of} />)
      const [, label] = /<label[^>]*>(.*?)<\/label>/.exec(drawing) ?? []
      const [, press] = /<button[^>]*>(.*?)<\/button>/.exec(drawing) ?? []
      return [label, press].map(one => one && wordsOf(one))
    }
    expect(boxOf('employer', { kommentera: 'goal' })).toEqual(['Ditt svar', 'Skicka svaret'])
    expect(boxOf('seko', { kommentera: 'goal' })).toEqual(['Din kommentar', 'Skicka kommentaren'])
    expect(boxOf('seko', { kommentera: 'need' })).toEqual([undefined, undefined])
    const told = { order, messages: waiting, actor: aSigner('seko', sentAt), commentKey: 'k' }
    const address = { fraga: 'goal', klart: 'kommenterat' }
    expect(drawn(<CommentHere field="goal" {...told} {...{ address }} />)).toMatch(
      /id="kommenterat".*Kommentaren är skickad\..*Går det i maj\?/s,
    )
  })

  it.each(orderStatuses)('an order under way shows the question that waits for its reader: %s', status => {
    const common = { id: 'o', status, sentAt, waitingSince: sentAt, awaited: [], changedParties: [] }
    const order = {
      ...common,
      ...{ startedByParty: 'seko', sharedAt: null, deadlineOn: null, deliveryId: null, lines: [] },
      move: whoseMove({ status, startedByParty: 'seko', sharedAt: null, version: null }),
    } as unknown as OrderView
    const of = (party: Party, ...messages: MessageView[]) => {
      const reader = { order, messages, actor: aSigner(party, sentAt) }
      return [drawn(<NextStep {...reader} />), drawn(<OrderBar {...reader} />)]
    }
    const question = said('seko', 'Går det i maj?')
    const presses = (shown: string[]) => shown.map(one => /button-primary[^>]*>Svara</.test(one))
    expect(presses(of('employer', question))).toEqual(
      isUnderWay(status) ? [phaseOf(status) !== 'writing', true] : [false, false],
    )
    // The bar gives way while the step's own press is in view.
    expect(of('employer', question).map(one => /data-step[^>]*>Svara</.test(one))).toEqual([
      isUnderWay(status),
      false,
    ])
    expect(of('employer', said('seko', 'I maj.')).join()).not.toContain('Svara')
    // As its row in a list says whose turn it is.
    const turns = [of('employer', question), of('saco_s', question)]
    expect(turns.map(([step]) => /Väntar på ert svar sedan 17 juni/.test(step ?? ''))).toEqual([
      isUnderWay(status),
      false,
    ])
    // The thread has its words, on the same page.
    if (isUnderWay(status)) expect(of('employer', question)[0]).toMatch(/Seko skrev den 17 juni/)
    expect(of('employer', question).join()).not.toContain('Går det i maj?')
    // To the others it is only to read, while it may change what they sign.
    const [toOthers] = of('saco_s', question)
    expect(toOthers?.includes('Till frågan')).toBe(isTalkedOver(status))
  })
})

function drawn(part: ReactNode): string {
  return withoutHeldDays(
    renderToStaticMarkup(
      <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
        {part}
      </NextIntlClientProvider>,
    ),
  )
}
