import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { OrderReasonForm } from '@/features/orders/ending/components/order-reason-form'
import type { OrderView } from '@/features/orders/queries'
import { DeclineForm } from '@/features/orders/signing/components/decline-form'
import { TakenBackNext } from '@/features/orders/signing/components/taken-back-next'
import type { OrderStatus } from '@/features/orders/statuses'
import { PartyChoices } from '@/features/orders/whose-move/components/party-choices'
import { StaffChoices } from '@/features/orders/whose-move/components/staff-choices'
import type { Party } from '@/lib/party'
import { messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'
import { orderState } from './order-state'

vi.mock('@/features/orders/ending/components/order-reason-form', () => ({ OrderReasonForm: vi.fn() }))
vi.mock('@/features/orders/ending/components/discard-form', () => ({ DiscardForm: () => 'Ta bort' }))
vi.mock('@/features/orders/signing/components/amend-form', () => ({ AmendForm: () => null }))
vi.mock('@/components/form/form', () => ({
  Form: ({ fold, isOpen, children }: { fold: string; isOpen?: boolean; children: React.ReactNode }) => (
    <>
      {fold}
      {isOpen && ' (öppen)'}: {children}
    </>
  ),
}))
vi.mock('@/components/form/submit-button', () => ({
  SubmitButton: ({ children }: { children: React.ReactNode }) => children,
}))
vi.mock('@/features/orders/whose-move/components/choice', () => ({ Choice: () => null }))
vi.mocked(OrderReasonForm).mockImplementation(({ label, children }) => (
  <p>
    {label}: {children}
  </p>
))

const now = new Date('2021-06-17T10:00:00Z')

function order(status: OrderStatus, signed: Party[]): OrderView {
  const lines = signed.map(party => ({ party, mark: 'signed', actedAt: now }))
  return {
    ...orderState(status, signed),
    organisationId: 'o',
    lines,
    changedParties: [],
  } as unknown as OrderView
}

function choicesOf(drawn: React.ReactNode): string {
  const page = renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      {drawn}
    </NextIntlClientProvider>,
  )
  return wordsOf(page)
}

it('a party that withdraws an order reads whose signatures end with it', () => {
  const actor = aSigner('employer', now)
  const of = (...signed: Party[]) =>
    choicesOf(<PartyChoices order={order('awaiting_signatures', signed)} actor={actor} copyKey="k" />)
  expect(of('seko', 'saco_s')).toMatch(
    /Återkalla avropet: Signaturerna från Seko och Saco-S slutar då att gälla\.$/,
  )
  expect(of()).toMatch(/Återkalla avropet: $/)
})

it('a draft is taken away while its own side alone has seen it, and else withdrawn with a reason', () => {
  const actor = aSigner('employer', now)
  const of = (seen: object) =>
    choicesOf(<PartyChoices order={{ ...order('draft', []), ...seen }} actor={actor} copyKey="k" />)
  expect(of({ sharedAt: null, sentAt: null })).toBe('Ta bort')
  expect(of({ sharedAt: now, sentAt: null })).toBe('Återkalla avropet: ')
})

it('the staff read it before they send an order back or refuse it', () => {
  const valid = order('valid', ['employer', 'seko', 'saco_s', 'ofr_s_p_o'])
  const shown = choicesOf(<StaffChoices order={valid} today="2021-06-17" />)
  expect(shown).toMatch(/Skicka tillbaka.*slutar då att gälla\. Alla signerar den nya versionen\./)
  expect(shown).toMatch(/Neka avropet: .*slutar då att gälla\.$/)
})

it('one who declines reads what it does before the box for the reason', () => {
  const { lines } = order('awaiting_signatures', ['saco_s'])
  const shown = choicesOf(<DeclineForm order={{ id: 'o', lines }} version={{ hash: 'x', number: 1 }} />)
  expect(shown).toMatch(
    /Om du avböjer stängs version 1, och signaturen från Saco-S slutar att gälla\. .*Varför avböjer ni\?.*Alla parter ser ditt skäl/,
  )
})

describeInZones('a signature that is taken back', () => {
  it('one who takes a signature back is asked first, and reads who is told, before and after', () => {
    const signed = { ...order('awaiting_signatures', ['saco_s']), versionNumber: 2 } as OrderView
    const saco = aSigner('saco_s', now)
    const asked = choicesOf(<PartyChoices order={signed} actor={saco} copyKey="k" />)
    expect(asked).toContain(
      'Ta tillbaka er signatur: Vill du ta tillbaka signaturen för Saco-S på version 2?',
    )
    const came = choicesOf(<PartyChoices order={signed} actor={saco} copyKey="k" address={{ angra: '1' }} />)
    expect(came).toContain('Ta tillbaka er signatur (öppen): ')
    expect(asked).toContain('Vi berättar det för alla andra i avropet.')
    // Until when stands in the step, and in a phone's bar.
    expect(choicesOf(<TakenBackNext order={{ id: 'o' }} />)).toBe(
      'Alla andra i avropet har fått besked. Det väntar nu på dig: signera igen eller avböj.Avböj och berätta varför',
    )
  })
})
