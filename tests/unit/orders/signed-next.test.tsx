import { expect, it } from 'vitest'
import type { OrderView } from '@/features/orders/queries'
import { DeclinedNext } from '@/features/orders/signing/components/declined-next'
import { SignedNext } from '@/features/orders/signing/components/signed-next'
import type { NextToSign } from '@/features/orders/signing/next-queries'
import type { Party } from '@/lib/party'
import { aSigner } from '../../support/a-signer'
import { aWaitingOrder, drawn } from '../../support/waiting-rows'
import { describeInZones } from '../../support/zones'

describeInZones('after a signature that is not the last', () => {
  it('one who was not the last is told who is waited for, until when, that a mail comes, and the way on', () => {
    const of = (awaited: Party[], deadlineOn: Date | null, next: NextToSign | null = null) =>
      drawn(<SignedNext order={{ id: 'o', awaited, deadlineOn }} next={next} />)
    const told = of(['employer', 'seko'], new Date('2021-06-24'))
    expect(told).toContain('Väntar på arbetsgivaren och Seko. Sista dagen att signera är 24 juni 2021.')
    expect(told).toMatch(/Ni får mejl när alla har signerat\..*href="\/oversikt"[^>]*>Till översikten/)
    expect(of(['seko'], null)).not.toContain('Sista dagen')
    expect(told).toContain('Inga fler avrop väntar på er signatur.')
    const { service } = aWaitingOrder(1)
    expect(of(['seko'], null, { id: 'n', number: 12, service })).toMatch(
      /href="\/avrop\/n\/signera"[^>]*>Nästa: läs och signera .+, avrop 12</,
    )
    expect(of([], null)).toBe('')
    expect(told).not.toMatch(/Ångrar ni er|Er fråga/)
    const order = { id: 'o', awaited: ['seko' as const], deadlineOn: null }
    expect(drawn(<SignedNext order={order} next={null} isAsking mayTakeBack />)).toMatch(
      /Er fråga har inget svar ännu\..*Ångrar ni er\? <a[^>]*href="\/avrop\/o\?angra=1&amp;[^"]*#ta-tillbaka"[^>]*>Ta tillbaka er signatur</,
    )
  })

  it('one who declined is told when they hear of it, and the way on, unless it is theirs to correct', () => {
    const version = { sentByParty: 'employer' } as OrderView['version']
    const order = { status: 'returned', startedByParty: 'employer', sharedAt: null, version } as const
    const of = (party: Party) =>
      drawn(<DeclinedNext order={order} actor={aSigner(party, new Date())} next={null} />)
    expect(of('seko')).toMatch(
      /Ni får mejl när det finns en ny version.*href="\/oversikt"[^>]*>Till översikten/,
    )
    expect(of('employer')).toBe('')
  })
})
