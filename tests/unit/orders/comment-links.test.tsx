import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { OrderContentSection } from '@/features/orders/content/components/order-content-section'
import { writings } from '@/features/orders/content/content-fields'
import { emptyDraft } from '@/features/orders/content/order-content'
import { TextToSend } from '@/features/orders/drafting/components/text-to-send'
import type { OrderView } from '@/features/orders/queries'
import { commentsIn } from '@/features/orders/thread/commented'
import { MessageList } from '@/features/orders/thread/components/message-list'
import type { MessageView } from '@/features/orders/thread/queries'
import { paths } from '@/lib/paths'
import { messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'
import { drawn } from '../../support/waiting-rows'
import { describeInZones } from '../../support/zones'

const at = new Date('2021-06-17T10:00:00Z')

const asked = { question: 'goal' as const, body: 'Räcker det?' }
const talk = [asked, { ...asked, question: null }, asked] as unknown as MessageView[]

const orderWith = (changes: object) =>
  ({
    ...{ id: 'o', status: 'draft', sharedAt: at, sentAt: null, content: emptyDraft, roundStartsOn: null },
    service: {
      slug: 'effektiva-team',
      name: { sv: 'Effektiva team' },
      people: { sv: 'Alla' },
      inShort: { sv: 'En heldag' },
      ...{ runsInRounds: false, mode: 'digital' },
    },
    ...{ organisation: { name: 'Vattenledsverket' }, versions: [], attachments: [], ...changes },
  }) as unknown as OrderView

function drawnText(changes: object, mayWrite: boolean, messages?: MessageView[]): string {
  const order = orderWith(changes)
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <OrderContentSection {...{ order, messages }} reader={mayWrite ? aSigner('seko', at) : undefined} />
    </NextIntlClientProvider>,
  )
}

function links(changes: object, mayWrite: boolean): string[] {
  return [...drawnText(changes, mayWrite).matchAll(/<a [^>]*href="([^"]*)"[^>]*>Kommentera</g)].map(
    ([, href = '']) => href,
  )
}

it('one who reads a draft that both sides write may comment at each answer', () => {
  expect(links({}, true)).toEqual(writings.map(field => paths.commentOn('o', field).replace('&', '&amp;')))
})

it('nobody comments on a draft of one side, on a text that is signed, or as one of the staff', () => {
  expect(links({ sharedAt: null }, true)).toEqual([])
  expect(links({ status: 'awaiting_signatures', sentAt: at }, true)).toEqual([])
  expect(links({}, false)).toEqual([])
})

it('the comments on a text are counted under it, with the way to the first of them in the thread', () => {
  const sent = { status: 'awaiting_signatures', sentAt: at }
  for (const page of [drawnText(sent, true, talk), drawnText({}, true, talk)])
    expect(page.match(/href="#[^"]*"[^>]*>[^<]*</g)).toEqual(['href="#om-goal">2 kommentarer<'])
  expect(commentsIn(talk, 'o')('goal').at).toBe('/avrop/o?stycke=om-goal#om-goal')
  const thread = drawn(
    <MessageList
      messages={talk.map((one, id) => ({ ...one, id: `${id}`, audience: 'parties', createdAt: at }))}
      actor={aSigner('seko', at)}
    />,
  )
  expect(thread.match(/id="om-goal"/g)).toHaveLength(1)
})

it('before sending, the comments without an answer are counted under their text, with the way to answer there', () => {
  const page = drawn(<TextToSend order={orderWith({})} waiting={talk} />)
  const way = paths.commentOn('o', 'goal').replace('&', '&amp;')
  expect(page.match(/href="[^"]*"[^>]*>[^<]*utan svar</g)).toEqual([`href="${way}">2 kommentarer utan svar<`])
  expect(drawn(<TextToSend order={orderWith({})} waiting={[]} />)).not.toContain('utan svar')
})

describeInZones('a draft that lacks answers', () => {
  it('one who may write in it reads how many answers it lacks, and the way to them', () => {
    const content = { ...emptyDraft, need: 'Sova', goal: 'Mer', unit: 'Driften' }
    const missing = /href="\/avrop\/o\/redigera\?ratta=1"[^>]*>([^<]*)</
    const told = (changes: object, mayWrite = true) => missing.exec(drawnText(changes, mayWrite))?.[1]
    expect(told({ content })).toBe('6 fält behöver fyllas i innan ni kan skicka')
    expect(told({ content: { ...content, periodTo: '2021-06-16' } })).toBe(
      '6 fält behöver fyllas i eller rättas innan ni kan skicka',
    )
    expect(told({ content }, false)).toBeUndefined()
    expect(told({ content, status: 'awaiting_signatures', sentAt: at })).toBeUndefined()
  })
})
