import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import { StatusTag } from '@/features/orders/components/status-tag'
import { ChangeNotice } from '@/features/orders/drafting/components/change-notice'
import type { OrderView } from '@/features/orders/queries'
import { Lapsing, VersionCloses } from '@/features/orders/signing/components/lapsing'
import { isBeingChanged, orderStatuses } from '@/features/orders/statuses'
import { MoveText } from '@/features/orders/whose-move/components/move-text'
import { stepFor } from '@/features/orders/whose-move/order-step'
import { VersionClosure } from '@/generated/prisma/enums'
import { type Party, parties } from '@/lib/party'
import { messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

const now = new Date('2021-06-17T10:00:00Z')
const someone = {
  now,
  signedInAt: now,
  sessionId: null,
  locale: 'sv' as const,
  name: 'x',
  email: 'x@example.test',
  assurance: 'demo' as const,
}
const staff = makeActor({ ...someone, role: 'staff', personId: 'of staff' })
const of = (party: Party, personId = `of ${party}`) =>
  makeActor({
    ...someone,
    personId,
    role: 'party',
    party,
    mandateId: 'm',
    canSign: true,
    organisation: { id: 'o', name: 'Vattenledsverket' },
  })

/** Version 2, which OFR/S,P,O and Saco-S had signed. Seko took its signature back. */
const changed = (by: Party, kind = 'order.amended') =>
  ({
    isBeingChanged: true,
    status: 'returned',
    startedByParty: 'employer',
    sentAt: now,
    waitingSince: now,
    awaited: [],
    move: { who: 'side', side: 'employer' },
    versions: [{ id: 'v2', number: 2 }],
    signatures: [
      { party: 'saco_s', personId: 'of saco_s', versionId: 'v2', takenBackAt: null },
      { party: 'ofr_s_p_o', personId: 'of ofr_s_p_o', versionId: 'v2', takenBackAt: null },
      { party: 'seko', personId: 'of seko', versionId: 'v2', takenBackAt: now },
      { party: 'seko', personId: 'of seko', versionId: 'v1', takenBackAt: null },
    ],
    events: ['order.sent', 'order.sent', kind].map(one => ({ kind: one, party: by })),
  }) as unknown as OrderView

describeInZones('an order that is being changed', () => {
  it('only an order that nobody sent back is being changed', () => {
    const kinds = Object.values(VersionClosure).filter(closure => isBeingChanged('returned', closure))
    expect(kinds).toEqual(['amended', 'lapsed'])
    expect(orderStatuses.filter(status => isBeingChanged(status, 'amended'))).toEqual(['returned'])
  })

  it.each([
    ['a union whose signature fell', of('saco_s'), 'Din signatur på version 2 gäller inte längre.'],
    ['another person of it', of('saco_s', 'other'), 'Er signatur på version 2 gäller inte längre.'],
    ['a union that had not signed', of('seko'), null],
    ['the staff', staff, null],
  ])('an order that the employer changes says so to %s', (_who, actor, fell) => {
    const shown = drawn(<ChangeNotice order={changed('employer')} actor={actor} />)
    expect(shown).toContain('Arbetsgivaren skriver version 3.')
    expect(/[^>]*gäller inte längre\./.exec(shown)?.[0] ?? null).toBe(fell)
  })

  it('the one who changes it, and all who write it, read which version it is and whose signatures fell', () => {
    const own = drawn(<ChangeNotice order={changed('employer')} actor={of('employer')} />)
    expect(own).toContain('Ni skriver version 3.')
    expect(own).toContain('Signaturerna från OFR/S,P,O och Saco-S på version 2 gäller inte längre.')
    const seko = drawn(<ChangeNotice order={changed('employer')} actor={of('seko')} isWriting />)
    expect(seko).toContain('Signaturerna från OFR/S,P,O och Saco-S på version 2 gäller inte längre.')
    const opened = drawn(<ChangeNotice order={changed('saco_s', 'order.reopened')} actor={of('employer')} />)
    expect(opened).toContain('Saco-S</span> har öppnat texten för ändring.')
    const waiting = { ...changed('employer'), isBeingChanged: false }
    expect(drawn(<ChangeNotice order={waiting} actor={of('seko')} />)).toBe('')
  })

  it('nothing of what is being changed is called a correction', () => {
    const order = changed('employer')
    const words = ['employer', 'seko'].flatMap(party => [
      drawn(<StatusTag status={order.status} isBeingChanged />),
      drawn(<MoveText order={order} actor={of(party as Party)} />),
      stepFor(of(party as Party), order)?.key ?? '',
    ])
    expect(words.join()).toMatch(
      /Ändras.*Din tur att ändra.*write.*Väntar sedan .* på att arbetsgivaren ändrar/,
    )
    expect(words.join()).not.toMatch(/rätta|correct|cloudberry/i)
  })

  it('before a version closes stands whose signatures end with it', () => {
    const signed = (...those: Party[]) =>
      parties.map(party => ({ party, mark: those.includes(party) ? 'signed' : 'awaited', actedAt: now }))
    const shown = (...those: Party[]) => drawn(<Lapsing lines={signed(...those) as OrderView['lines']} />)
    expect(shown('ofr_s_p_o')).toContain('Signaturen från OFR/S,P,O slutar då att gälla.')
    expect(shown('employer', 'seko')).toContain('Signaturerna från arbetsgivaren och Seko slutar')
    expect(shown()).toBe('')
    const closes = (...those: Party[]) =>
      drawn(<VersionCloses lines={signed(...those) as OrderView['lines']} version={3} />)
    expect(closes('employer', 'seko')).toContain(
      'stängs version 3, och signaturerna från arbetsgivaren och Seko slutar att gälla. När texten är rättad signerar alla på nytt.',
    )
    expect(closes()).toContain('Om du avböjer stängs version 3. När texten är rättad signerar alla på nytt.')
  })
})

function drawn(part: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      {part}
    </NextIntlClientProvider>,
  )
}
