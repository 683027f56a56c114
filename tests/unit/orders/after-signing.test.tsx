import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { OrderContentSection } from '@/features/orders/content/components/order-content-section'
import { emptyDraft } from '@/features/orders/content/order-content'
import type { OrderView } from '@/features/orders/queries'
import { AgreedPage } from '@/features/orders/signing/components/agreed'
import { NothingToSign } from '@/features/orders/signing/components/nothing-to-sign'
import { SignStep } from '@/features/orders/signing/components/sign-step'
import { type OrderStatus, phaseOf } from '@/features/orders/statuses'
import { type Party, parties } from '@/lib/party'
import { messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

vi.mock('@/features/orders/signing/components/amend-form', () => ({ AmendForm: () => null }))
vi.mock('@/features/orders/signing/components/sign-form', () => ({
  SignForm: () => <button type="submit" />,
}))

const at = new Date('2021-06-17T17:41:00Z')
const seko = aSigner('seko', at)
const shown = { reader: seko, messages: [] }

function version(number: number, goal: string, closure: string | null) {
  const canonical = JSON.stringify({ ...emptyDraft, goal, placesAfter: null })
  return { id: `v${number}`, number, canonical, sentAt: at, closure, closedAt: closure ? at : null }
}

const act = (party: Party, personId: string, name: string, versionId = 'v2') => ({
  ...{ party, personId, versionId, person: { name }, takenBackAt: null, signedAt: at, declinedAt: at },
  reason: 'Planen är tunn.',
})

function order(status: OrderStatus, signed: Party[], others: object = {}): OrderView {
  const awaited = phaseOf(status) === 'signing' ? parties.filter(party => !signed.includes(party)) : []
  return {
    ...{ id: 'o', number: 7, status, awaited, startedByParty: 'employer', sentAt: at, deadlineOn: null },
    service: { slug: 'effektiva-team', name: { sv: 'Effektiva team' }, inShort: { sv: 'En heldag' } },
    organisation: { name: 'Vattenledsverket' },
    move: awaited.length > 0 ? { who: 'parties', parties: awaited } : { who: 'side', side: 'employer' },
    lines: parties.map(party => ({ party, mark: signed.includes(party) ? 'signed' : 'awaited' })),
    ...{ waitingSince: at, content: emptyDraft, roundStartsOn: null, changedParties: [], attachments: [] },
    versions: [version(2, 'Alla pratar varje vecka.', null), version(1, 'Alla pratar.', 'declined')],
    ...{ signatures: [], declines: [], events: [], deliveryId: 'd', receipt: { code: 'K' } },
    ...others,
  } as unknown as OrderView
}

function html(drawn: ReactNode, locale: 'sv' | 'en' = 'sv'): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone="Europe/Stockholm">
      {drawn}
    </NextIntlClientProvider>,
  )
}

const words = (...shown: Parameters<typeof html>) => wordsOf(html(...shown))

describeInZones('once a party has signed', () => {
  it('the page of the closed ring says what is still to come, and nothing that has been done as if it were', () => {
    const before = words(<AgreedPage {...shown} order={order('valid', [...parties])} />)
    expect(before).toMatch(/avropet, normalt inom 3 arbetsdagar\..*Sedan bestäms/)
    for (const status of ['confirmed', 'in_delivery'] as const) {
      const after = words(<AgreedPage {...shown} order={order(status, [...parties])} />)
      expect(after).toContain('Ni är överens')
      expect(after).toMatch(/kansliet har bekräftat avropet\..*Dagarna står i leveransen.*Se leveransen/)
      expect(after).not.toMatch(/Kansliet bekräftar|Sedan bestäms/)
    }
  })

  describe('the page of an order holds what is new in a version', () => {
    const [second, first] = order('valid', []).versions
    const shown = (status: OrderStatus, others: object = {}, own?: Party) => {
      const known = { earlier: first ?? null, own }
      return html(<OrderContentSection order={order(status, [], others)} known={known} />)
    }

    it.each(['awaiting_signatures', 'valid', 'confirmed', 'delivered'] as const)('while it is %s', status => {
      const page = shown(status, { declines: [act('seko', 'p', 'x', 'v1')] }, 'seko')
      expect(page).toMatch(/data-print="hide"[^>]*><details class/)
      expect(page).toMatch(/Ändrat sedan version 1 \(1 ändring\).*<ins>.*vecka.*Ert skäl:.*Planen är tunn\./)
      expect(page.indexOf('<ins>')).toBeLessThan(page.indexOf('<h3 class="mb-1'))
    })

    it('but not beside a text that is being written, nor beside a first version', () => {
      const closed = { ...second, closedAt: at, closure: 'declined' }
      expect(shown('returned', { versions: [closed, first] })).not.toContain('Ändrat sedan')
      const alone = <OrderContentSection order={order('valid', [])} known={{ earlier: null }} />
      expect(words(alone)).not.toContain('Ändrat sedan')
    })
  })

  it.each<[Party[], string, string]>([
    [[], 'Ingen part har signerat ännu.', 'No party has signed yet.'],
    [['employer'], 'Arbetsgivaren har signerat.', 'The employer has signed.'],
    [
      ['employer', 'ofr_s_p_o', 'saco_s'],
      'Arbetsgivaren, OFR/S,P,O och Saco-S har signerat. När du signerar blir avropet giltigt.',
      'The employer, OFR/S,P,O and Saco-S have signed. If you sign, the order becomes valid.',
    ],
  ])('right before the sentence and its press stand those who have signed: %s', (signed, sv, en) => {
    const one = order('awaiting_signatures', signed)
    const newest = one.versions[0] as never
    const step = <SignStep order={one} version={newest} actor={seko} renewal={null} talk="Sagt." />
    expect(words(step)).toContain(`Sagt.${sv}Du signerar för Seko`)
    expect(words(step, 'en')).toContain(`Sagt.${en}You sign for Seko`)
    expect(html(step)).toMatch(/^(?:(?!Du signerar).)*Sagt\..*id="signatur".*Du signerar/s)
    expect(html(step)).toMatch(
      /<p class="max-w-measure">(?:(?!<p).)*<\/p><button[^>]*><\/button><a class="link" [^>]*>Ställ en fråga först<\/a><a class="link" [^>]*>Avböj[^<]*<\/a><a class="link" href="\/avrop\/[^"]*\?andra=1&amp;[^"]*#andra">Ändra innehållet</,
    )
  })

  describe('where there is nothing to sign, the page says why', () => {
    const why = (status: OrderStatus, signed: Party[], others: object = {}, actor = seko) =>
      words(<NothingToSign order={order(status, signed, others)} actor={actor} />)
    const closed = [version(2, 'Mål', 'amended')]

    it.each([
      ['one’s own signature', 'p', 'Du signerade den 17 juni kl. 19:41. Väntar på arbetsgivaren'],
      ['a colleague’s', 'q', 'Bo Berg signerade för Seko den 17 juni kl. 19:41. Väntar på arbetsgivaren'],
    ])('%s', (_case, personId, text) => {
      const signatures = [act('saco_s', 'r', 'Siv'), act('seko', personId, 'Bo Berg')]
      expect(why('awaiting_signatures', ['seko'], { signatures })).toContain(text)
      // A signature that holds no longer is no answer.
      const over = why('returned', [], { signatures, versions: closed })
      expect(over).toContain('Avropet har gått vidare.Väntar sedan 17 juni på att arbetsgivaren rättar.')
      expect(over).not.toContain('signerade')
    })

    it('a decline, one’s own and a colleague’s', () => {
      const declines = [act('seko', 'p', 'Bo Berg')]
      expect(why('returned', [], { declines, versions: closed })).toContain(
        'Du avböjde den 17 juni kl. 19:41.',
      )
      const other = { ...seko, personId: 'q' } as typeof seko
      expect(why('returned', [], { declines, versions: closed }, other)).toContain(
        'Bo Berg avböjde för Seko den 17 juni kl. 19:41.',
      )
    })

    it('a mandate that does not sign, and a party that is not asked', () => {
      const preparer = { ...seko, canSign: false } as typeof seko
      expect(why('awaiting_signatures', [], {}, preparer)).toContain('inte att signera. Be någon hos Seko')
      expect(why('awaiting_signatures', [], { awaited: ['saco_s'] })).toMatch(/^(?!.*gått vid).*Till avropet/)
    })
  })
})
