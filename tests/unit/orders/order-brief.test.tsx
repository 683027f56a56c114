import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { emptyDraft } from '@/features/orders/content/order-content'
import { AgreedBriefs } from '@/features/orders/lists/components/agreed-brief'
import { OrderBriefs } from '@/features/orders/lists/components/order-brief'
import type { OrderListItem } from '@/features/orders/order-rows'
import { phaseOf, statusesIn } from '@/features/orders/statuses'
import type { Day } from '@/lib/dates'
import type { Party } from '@/lib/party'
import { messagesIn } from '@/messages/messages'
import { withoutHeldDays } from '../../support/held-days'
import { describeInZones } from '../../support/zones'

const name = { sv: 'Kollektiv förmåga', en: 'Collective capability' }
const orderOf = (told: object) =>
  ({
    id: 'o',
    number: 12,
    status: 'returned',
    versionNumber: 1,
    service: {
      name,
      slug: 'x',
      inShort: { sv: 'I korthet', en: 'x' },
      number: 9,
      level: 'organisation',
      kinds: ['developmental'],
    },
    organisation: { name: 'Myndigheten' },
    content: emptyDraft,
    units: [],
    lines: [],
    awaited: [],
    deadlineOn: null,
    move: { who: 'staff' },
    ...told,
  }) as unknown as OrderListItem

const drawn = (node: ReactNode) =>
  withoutHeldDays(
    renderToStaticMarkup(
      <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
        {node}
      </NextIntlClientProvider>,
    ),
  )

const now = new Date('2021-06-17T10:00:00Z')
const asked: Record<string, { parties: Party[]; answerBy: Day | null }> = {
  asked: { parties: ['employer', 'seko'], answerBy: '2021-06-21' },
  answered: { parties: [], answerBy: null },
}
const askedOf = (id: string) => asked[id]

const briefOf = (told: object) => drawn(<OrderBriefs orders={[orderOf(told)]} />)
const sentText = JSON.stringify({ ...emptyDraft, need: 'Så skickades det.' })
const content = { ...emptyDraft, need: 'Så skrivs det om.' }

describeInZones('a brief', () => {
  it('tells why a party declined, in its own words', () => {
    const brief = briefOf({ declined: { party: 'seko', reason: 'Vem tar vid?' } })
    expect(brief).toMatch(/avböjde version 1:.*<q lang="sv"[^>]*>Vem tar vid\?<\/q>/)
    expect(briefOf({ declined: null })).not.toContain('avböjde')
  })

  it('says its service and organisation once', () => {
    expect(briefOf({}).match(/Kollektiv förmåga|Myndigheten/g)).toHaveLength(1)
  })

  it.each([
    ['seko', 'Seko Vattenledsverket', /<span lang="sv">Seko Vattenledsverket</, 1],
    ['ofr_s_p_o', 'ST inom Vattenledsverket', /OFR\/S,P,O, <span lang="sv">ST inom Vattenledsverket</, 1],
    ['saco_s', '', />Saco-S</, 1],
  ])('names %s once, also where its local name is %s', (party, bodyName, said, times) => {
    const line = { party, bodyName, mark: 'none', actedAt: null }
    const brief = briefOf({ sentText, lines: [line] })
    expect(brief).toMatch(said)
    expect(brief.match(/Seko|OFR|Saco/g)).toHaveLength(times)
  })

  it('breaks a long name at its joint', () => {
    const long = { ...orderOf({}).service, name: { sv: 'Organisationsanpassad karta', en: 'x' } }
    expect(briefOf({ service: long })).toContain('Organisations\u00adanpassad')
  })

  it('tells when the round of its order starts', () => {
    expect(briefOf({ roundStartsOn: '2021-09-23' })).toContain('23 september 2021')
  })

  it.each(statusesIn('writing', 'signing'))(
    'of a sent order shows the text that was answered: %s',
    status => {
      const brief = briefOf({ status, versionNumber: 2, sentText, content })
      expect(brief).toContain('Så skickades det.')
      expect(brief).not.toContain('Så skrivs det om.')
      expect(brief).toContain('Parternas svar på version 2 av avrop 12')
      expect(brief.includes('Version 3 skrivs och är inte skickad')).toBe(phaseOf(status) === 'writing')
    },
  )

  it.each([
    [{ who: 'side', side: 'employer' }, true, 'Väntar sedan 3 maj på att arbetsgivaren ändrar.'],
    [{ who: 'side', side: 'union', party: 'seko' }, false, 'Väntar sedan 3 maj på att Seko rättar.'],
  ])('of the next version says who writes it, and since when: %j', (move, isBeingChanged, words) => {
    const waitingSince = new Date('2021-05-03T07:00:00Z')
    expect(briefOf({ sentText, content, move, isBeingChanged, waitingSince })).toContain(words)
    expect(briefOf({ status: 'awaiting_signatures', sentText, content, move, waitingSince })).not.toContain(
      words,
    )
  })

  it('of a draft that was never sent shows the draft, and says so', () => {
    const brief = briefOf({ status: 'draft', versionNumber: 0, content })
    expect(brief).toContain('Så skrivs det om.')
    expect(brief).toContain('Ingen version är skickad ännu.')
    expect(brief).not.toContain('Parternas svar')
  })

  it('of what is decided is short: its units, since when, its goal, and what is to come', () => {
    const order = orderOf({
      status: 'confirmed',
      validAt: new Date('2021-05-12T10:00:00Z'),
      units: ['Driften', 'Ekonomi'],
      content: { ...content, goal: 'Färre fel.' },
    })
    const further = (id: string) => <p>Dagar för {id}</p>
    const brief = drawn(<AgreedBriefs orders={[order]} {...{ askedOf, now }} furtherOf={further} />)
    expect(brief).toMatch(
      /Giltigt sedan 12 maj 2021\. Enhet: <span lang="sv">Driften och Ekonomi<.*Väntar på: Kansliet<.*Målet?:<.*Färre fel\.<.*Dagar för o</,
    )
    expect(brief).not.toContain('Så skrivs det om.')
  })
})
