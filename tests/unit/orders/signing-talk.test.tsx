import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { changesSince } from '@/features/orders/content/changes-since'
import { emptyDraft } from '@/features/orders/content/order-content'
import { SentBackReason } from '@/features/orders/drafting/components/sent-back-reason'
import type { OrderView } from '@/features/orders/queries'
import { SignBar } from '@/features/orders/signing/components/sign-bar'
import { SignLead } from '@/features/orders/signing/components/sign-lead'
import { Said } from '@/features/orders/thread/components/said'
import type { ReadMessage } from '@/features/orders/thread/reading'
import { NextStep } from '@/features/orders/whose-move/components/next-step'
import { OrderBar } from '@/features/orders/whose-move/components/order-bar'
import type { Party } from '@/lib/party'
import { messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'
import { withoutHeldDays } from '../../support/held-days'
import { describeInZones } from '../../support/zones'

const sentAt = new Date('2021-06-17T10:00:00Z')
const seko = aSigner('seko', sentAt)

function said(party: Party | null, body: string, minute: number): ReadMessage {
  const createdAt = new Date(Number(sentAt) + minute * 60_000)
  return {
    id: body,
    party,
    body,
    createdAt,
    readAt: createdAt,
    audience: 'parties',
    addressee: null,
    question: null,
    author: null,
    personId: 'p',
  } as ReadMessage
}

describeInZones('before one signs', () => {
  it('stands what others have said of the text, the staff too, and the last of it', () => {
    const of = (...messages: ReadMessage[]) =>
      drawn(<Said messages={messages} reader={aSigner('saco_s', sentAt)} sentAt={sentAt} orderId="o" />)
    const asked = said('seko', 'Går det i maj?', 1)
    const shown = of(said('employer', 'Före.', -1), asked, said(null, 'Ja.', 2), said('saco_s', 'Tack.', 3))
    expect(shown).toMatch(/Seko.*Går det i maj\?.*Kansliet.*Ja\..*Läs och svara/)
    expect(shown).not.toMatch(/Före|Tack/)
    expect(of(asked)).toBe('')
    expect(shown).toContain('svara=parties&amp;pa=Ja.&amp;')
    expect(of(said(null, 'Hej.', 1), { ...said('seko', 'Obs.', 2), audience: 'unions' })).toContain(
      'svara=unions&amp;pa=Obs.',
    )
    const many = of(...[1, 2, 3, 4].map(minute => said('employer', `Rad ${minute}.`, minute)))
    expect(many.match(/Rad \d(?=\.<)/g)).toEqual(['Rad 2', 'Rad 3', 'Rad 4'])
  })

  it('stands the answer to the own question, also on the version after', () => {
    const of = (party: Party, ...later: ReadMessage[]) =>
      drawn(
        <Said
          messages={[asked, answer, ...later]}
          reader={aSigner(party, sentAt)}
          sentAt={sentAt}
          orderId="o"
        />,
      )
    const asked = said('seko', 'Vilken dag?', -2)
    const answer = said('employer', 'Den 12 oktober.', -1)
    expect(of('seko')).toMatch(/Ni skrev:.*Vilken dag\?.*Arbetsgivaren.*Den 12 oktober\./)
    expect(of('saco_s')).toBe('')
    const later = [1, 2, 3].map(minute => said(null, `Rad ${minute}.`, minute))
    expect(of('seko', ...later)).toMatch(/Den 12 oktober\..*Rad 1.*Rad 2.*Rad 3/)
  })

  it('stands in few words how much is new, and what the own party answered before', () => {
    const [v1, v2] = ['Före', 'Efter'].map((need, index) => ({
      id: `v${index + 1}`,
      number: index + 1,
      canonical: JSON.stringify({ ...emptyDraft, need, planAfter: need }),
      sentAt,
      sentByParty: 'employer',
    })) as OrderView['versions']
    const none = { signatures: [], declines: [], events: [] }
    const of = (answers: object, own: Party = 'seko') => {
      const order = { versions: [v2, v1], ...none, ...answers } as unknown as OrderView
      const news = changesSince(order.versions, order, { party: own, opened: [] })
      return drawn(
        <>
          {v2 && <SignLead {...{ order, news }} reader={aSigner(own, sentAt)} version={v2} />}
          <SentBackReason {...{ order, own }} version={order.versions[1]} />
        </>,
      )
    }
    const act = (party: Party) => [{ party, versionId: 'v1', takenBackAt: null, reason: 'Planen är tunn.' }]
    const signed = of({ signatures: act('seko') })
    expect(signed).toContain('2 den 17 juni med 2 ändringar sedan version 1, som ni signerade.<')
    expect(signed).not.toContain('Behovet')
    expect(of({}, 'employer')).toContain('Ni skickade version 2 den 17 juni')
    expect(of({ declines: act('seko') })).toMatch(/1, som ni avböjde\..*Ert skäl:.*Planen är tunn\./)
    const other = of({ declines: act('saco_s') })
    expect(other).toMatch(/Saco-S<\/span> avböjde version 1:.*Planen är tunn\./)
    expect(other).not.toMatch(/som ni (avböjde|signerade)/)
  })

  it('a press that leads past the text says where, and is no primary button', () => {
    // Much may be said before the sentence that one signs. One who does not sign reads it all.
    for (const [isSigner, place] of [[true, 'signatur'] as const, [false, 'nasta-steg'] as const]) {
      const bar = drawn(<SignBar deadlineOn={null} today="2021-06-17" isSigner={isSigner} />)
      expect(bar).toMatch(new RegExp(`href="#${place}"[^>]*>Till signaturen`))
      expect(bar).not.toContain('button-primary')
    }
  })

  it('the bar of a draft that the other side shared names what one does there, and that of a question its answer', () => {
    const order = {
      id: 'o',
      status: 'draft',
      startedByParty: 'employer',
      sharedAt: sentAt,
      sentAt: null,
      waitingSince: sentAt,
      move: { who: 'side', side: 'employer' },
      awaited: [],
      changedParties: [],
      deadlineOn: null,
    } as unknown as OrderView
    const of = (...messages: ReadMessage[]) =>
      drawn(<OrderBar order={order} actor={seko} messages={messages} />)
    const returned = { ...order, status: 'returned', sentAt } as OrderView
    const [bar, step] = [
      drawn(<OrderBar order={returned} actor={seko} messages={[]} />),
      drawn(<NextStep order={returned} actor={seko} />),
    ]
    expect(bar).toBe('')
    expect(step).toMatch(/<a class="link"[^>]*href="\/avrop\/o\/redigera"[^>]*>Ni kan också ändra texten/)
    expect(step).not.toContain('button')
    expect(of()).toMatch(/href="\/avrop\/o\/redigera"[^>]*>Skriv i utkastet/)
    expect(of(said('employer', 'Räcker det?', 1))).toMatch(/svara=parties[^>]*>Svara/)
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
