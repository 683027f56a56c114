import { expect, it } from 'vitest'
import { emptyDraft } from '@/features/orders/content/order-content'
import type { OrderView } from '@/features/orders/queries'
import { NextStep } from '@/features/orders/whose-move/components/next-step'
import { OrderBar } from '@/features/orders/whose-move/components/order-bar'
import type { Party } from '@/lib/party'
import { aSigner } from '../../support/a-signer'
import { aWaitingOrder, drawn, drawnRows } from '../../support/waiting-rows'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

const now = new Date('2021-06-17T10:00:00Z')

describeInZones('a shared draft', () => {
  it.each<[Party, Party, string]>([
    ['employer', 'employer', 'Nu är det fackets tur. Ni kan också skriva.'],
    [
      'employer',
      'seko',
      'Nu är det er tur att skriva, kommentera eller säga att ni är nöjda med texten. Facket kan också skriva.',
    ],
    ['seko', 'ofr_s_p_o', 'Nu är det arbetsgivarens tur. Ni kan också skriva.'],
    [
      'seko',
      'employer',
      'Nu är det er tur att skriva, kommentera eller säga att ni är nöjda med texten. Arbetsgivaren kan också skriva.',
    ],
  ])(
    'to %s, after the word of %s, a shared draft says whose turn it is alike everywhere',
    (party, lastBy, text) => {
      const actor = aSigner(party, now)
      const order = {
        ...{ ...aWaitingOrder(1), status: 'draft', startedByParty: 'employer', sharedAt: now, sentAt: null },
        ...{ move: { who: 'side', side: 'union' }, changedParties: [] },
        ...{ content: emptyDraft, partyDrafts: {}, lastBy },
        events: [{ kind: 'order.drafted', party: lastBy, facts: {} }],
      } as unknown as OrderView
      const isOwn = text.startsWith('Nu är det er tur')
      expect(words(drawnRows(actor, [{ ...order, isOwn, newVersion: null }]))).toContain(text)
      const step = drawn(<NextStep {...{ order, actor }} />)
      expect(words(step)).toContain(text)
      const bar = drawn(<OrderBar {...{ order, actor }} messages={[]} />)
      expect(words(bar)).toContain(isOwn ? 'Nu är det er tur' : text.split('.')[0])
      // One whose turn it is has to write as its first press, and the others beside.
      for (const html of [step, bar]) {
        expect(/button-primary[^>]*>Skriv i utkastet/.test(html)).toBe(isOwn)
        expect(html).toContain('Skriv i utkastet')
      }
    },
  )
})

function words(html: string): string {
  return wordsOf(html)
}
