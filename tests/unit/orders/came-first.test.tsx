import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { OrderDone } from '@/features/orders/components/order-done'
import type { OrderView } from '@/features/orders/queries'
import { type Done, withDone } from '@/lib/done'
import { messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

const at = new Date('2021-06-17T17:41:00Z')
const seko = aSigner('seko', at)

function told(done: Done, declines: object[] = []): string {
  const move = { who: 'side', side: 'employer', party: 'employer' }
  const order = {
    ...{ status: 'returned', move, waitingSince: at, awaited: [], signatures: [], declines, lines: [] },
    versions: [{ id: 'v2', number: 2, closedAt: at }],
  } as unknown as OrderView
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <OrderDone order={order} actor={seko} klart={withDone('', done).split('=').at(-1)} />
    </NextIntlClientProvider>,
  )
}

describeInZones('a press that others came before', () => {
  it('is warned of by what was pressed, with who did what, and never thanked for', () => {
    const act = {
      party: 'saco_s',
      personId: 'r',
      person: { name: 'Siv Berg' },
      versionId: 'v2',
      declinedAt: at,
    }
    const shown = told('not_signed', [act])
    expect(shown).toContain('role="alert"')
    expect(shown).toContain('border-cloudberry')
    expect(shown).not.toContain('border-moss')
    const text = wordsOf(shown)
    expect(text).toMatch(/Du har inte signerat.*Siv Berg avböjde för Saco-S.*arbetsgivaren rättar/s)
  })

  it.each<Done>(['not_amended', 'not_discarded', 'not_taken_back'])('%s too', done => {
    expect(told(done)).toMatch(/role="alert".* inte |role="alert".*Ingen /s)
  })
})
