import { expect, it } from 'vitest'
import { emptyDraft } from '@/features/orders/content/order-content'
import type { OrderView } from '@/features/orders/queries'
import { AgreedPage } from '@/features/orders/signing/components/agreed'
import type { MessageView } from '@/features/orders/thread/queries'
import type { Party } from '@/lib/party'
import { aSigner } from '../../support/a-signer'
import { aWaitingOrder, drawn } from '../../support/waiting-rows'
import { describeInZones } from '../../support/zones'

const order = {
  ...aWaitingOrder(7),
  ...{ content: emptyDraft, roundStartsOn: null, receipt: { code: 'K' }, changedParties: [] },
}
const reader = aSigner('saco_s', new Date('2021-06-17T17:41:00Z'))

const said = (party: Party, body: string) =>
  ({ id: body, party, body, audience: 'parties', addressee: null, question: null }) as unknown as MessageView

const page = (...messages: MessageView[]) =>
  drawn(<AgreedPage order={order as unknown as OrderView} {...{ messages, reader }} />)

describeInZones('once the parties have agreed', () => {
  it('the page of the closed ring tells a question to the own party without an answer, and the way to it', () => {
    const asked = said('employer', 'Går det i maj?')
    expect(page(asked)).toMatch(
      /next-bar.*1 fråga har inget svar.*button-primary[^>]*>Svara<.*Går det i maj\?.*<a [^>]*button-primary[^>]*>Svara</,
    )
    expect(page(asked)).toMatch(/button-secondary[^>]*>Öppna kvittot</)
    expect(page()).toMatch(/button-primary[^>]*>Öppna kvittot</)
    expect(page(asked)).not.toContain('inte göra något')
    // One that waits for others, or has its answer, is no news to the reader.
    const others = [said('saco_s', 'Vem leder?'), said('seko', 'Vem leder?')]
    for (const messages of [[], ...others.map(one => [one]), [asked, said('saco_s', 'Ja.')]]) {
      expect(page(...messages)).not.toContain('har inget svar')
      expect(page(...messages)).toContain('inte göra något')
    }
  })

  it('what waits for others, for nobody or for the staff is told without a press, and the page leads on', () => {
    const at = new Date('2021-06-17T10:00:00Z')
    const to = (audience: string, one: MessageView) =>
      ({ ...one, audience, createdAt: at, addressee: audience === 'staff' ? 'saco_s' : null }) as MessageView
    const open = [said('saco_s', 'Vem leder?'), said('seko', 'Vem går?')]
    expect(page(open[0] as MessageView)).toMatch(/En fråga om avropet har inte fått svar\..*>Till frågan</)
    expect(page(...open)).toMatch(/2 frågor om avropet har inte fått svar\..*>Till frågorna</)
    const shown = page(to('staff', said('saco_s', 'Dagen passar inte. Går en annan?')))
    expect(shown).toContain('Ni skrev till kansliet den 17 juni. Väntar på svar.')
    expect(shown).not.toMatch(/inte fått svar|button-primary[^>]*>Svara</)
    const answered = page(said('employer', 'När?'), said('seko', 'I maj.'))
    expect(answered).not.toMatch(/inte fått svar|Väntar på svar/)
    expect(answered).toMatch(/href="\/oversikt"[^>]*>Till översikten</)
  })

  it.each(['valid', 'confirmed'])('it promises no days of what people lead themselves: %s', status => {
    const of = (isSelfLed: boolean) => {
      const shown = { ...order, status, deliveryId: 'd', service: { ...order.service, isSelfLed } }
      return drawn(<AgreedPage order={shown as unknown as OrderView} {...{ messages: [], reader }} />)
    }
    expect(of(false)).toMatch(/dagarna/i)
    expect(of(true)).not.toMatch(/dagarna|önskat start/i)
    expect(of(true)).toContain('Ni väljer själva när.')
  })

  it('two questions are two in the lead, in the bar and in the box, which quotes the last', () => {
    const two = page(said('employer', 'Går det i maj?'), said('employer', 'Vem leder?'))
    expect(two).toContain('2 frågor väntar på ert svar.')
    expect(two.match(/2 frågor har inget svar/g)).toHaveLength(2)
    expect(two).toMatch(/Vem leder\?<\/q> Och 1 till\./)
    expect(two).not.toMatch(/1 fråga|En fråga/)
  })
})
