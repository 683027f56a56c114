import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ContentChanges } from '@/features/orders/content/components/content-changes'
import { readText } from '@/features/orders/content/content-changes'
import { PartyList } from '@/features/orders/signing/components/party-list'
import { partyLinesOf } from '@/features/orders/signing/party-lines'
import { parties } from '@/lib/party'
import { messagesIn } from '@/messages/messages'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

const standing = parties.map(party => ({ party, representation: 'represented' as const, bodyName: '' }))
const declined = { party: 'seko' as const, personName: null, at: new Date('2021-06-17T10:00:00Z') }
const closed = { isOpen: false, isSigning: false }

describeInZones('an order that was declined', () => {
  it('each party of a version that was declined has a status, and none of a draft', () => {
    const lines = partyLinesOf(standing, { signed: [], declined }, closed)
    const shown = drawn(<PartyList lines={lines} isSent />)
    expect(shown.match(/Hade inte signerat/g)).toHaveLength(3)
    expect(shown.match(/Har avböjt/g)).toHaveLength(1)
    const draft = partyLinesOf(standing, { signed: [], declined: null }, closed)
    expect(drawn(<PartyList lines={draft} isSent={false} />)).not.toContain('signerat')
  })

  it('on paper the reason stands under the party that declined, in the words of the one who wrote', () => {
    const reason = 'Planen säger inte vem som tar vid.'
    const of = (one: object) => {
      const lines = partyLinesOf(standing, { signed: [], declined: { ...declined, ...one } }, closed)
      return drawn(<PartyList lines={lines} isSent />).split('<li')
    }
    const row = of({ reason }).filter(one => one.includes(reason))
    expect(row).toHaveLength(1)
    expect(row[0]).toMatch(/Seko.*<p lang="sv" class="hidden[^"]* print:block">/)
    expect(of({}).join()).not.toContain('print:block')
  })

  it('until a party has signed, those who can are named', () => {
    const acts = {
      signed: [{ ...declined, party: 'employer' as const, personName: 'Åsa Lind' }],
      declined: null,
    }
    const lines = partyLinesOf(standing, acts, { isOpen: true, isSigning: true })
    const shown = drawn(
      <PartyList lines={lines} isSent signatories={[{ party: 'seko', names: ['Per Ek'] }]} />,
    )
    expect(shown.match(/Kan signera: [^<]+/g)).toEqual(['Kan signera: Per Ek'])
  })

  it('a party that took its signature back says so in its row', () => {
    const none = partyLinesOf(standing, { signed: [], declined: null }, { isOpen: true, isSigning: true })
    const lines = none.map(line => (line.party === 'saco_s' ? { ...line, takenBackAt: declined.at } : line))
    const rows = drawn(<PartyList lines={lines} isSent />).split('<li')
    const told = rows.map(row => wordsOf(row)).filter(row => row.includes('Tog tillbaka'))
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/Saco-S.*Tog tillbaka sin signatur den 17 juni 2021\./)
  })

  it('a space stands between a word that went and the one in its place', () => {
    const text = (plan: string) => readText(JSON.stringify({ planAfter: plan }))
    const shown = drawn(
      <ContentChanges
        unchanged=""
        before={text('Vi följer upp i september.')}
        after={text('Vi följer upp i oktober.')}
      />,
    )
    expect(shown).toMatch(/september\.<\/del> <ins>.*oktober\./)
  })
})

function drawn(what: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      {what}
    </NextIntlClientProvider>,
  )
}
