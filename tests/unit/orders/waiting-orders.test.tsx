import { expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import { newVersionOf } from '@/features/orders/lists/new-version'
import type { OthersComments } from '@/features/orders/lists/talk'
import type { WaitingOrder } from '@/features/orders/lists/waiting-queries'
import { firstFew } from '@/lib/first-few'
import type { Party } from '@/lib/party'
import { aSigner } from '../../support/a-signer'
import { aWaitingOrder, drawnRows } from '../../support/waiting-rows'

it('an overview says how much there is behind the rows that it shows', () => {
  expect(drawn(129)).toMatch(/href="\/avrop\?visa=others"[^>]*>Se alla 129 avrop som väntar på andra</)
  expect(drawn(8)).not.toContain('Se alla')
  expect(drawn(0)).toBe('')
})

it('a link takes the room of one row, so it never stands for one alone', () => {
  const shown = [0, 1, 3, 4, 5, 6].map(total => firstFew(Array.from({ length: total }), 3).length)
  expect(shown).toEqual([0, 1, 3, 4, 3, 3])
})

const now = new Date('2021-06-17T10:00:00Z')
const versions = ['Arkivet', 'Registraturen', 'Registraturen'].map((unit, index) => ({
  id: `v${index + 1}`,
  number: index + 1,
  canonical: JSON.stringify({ unit }),
  sentByParty: 'employer' as const,
}))

it("a new version is told by its changes, and by the own party's last answer to an earlier one", () => {
  const act = (party: Party, versionId: string, takenBackAt: Date | null = null) => ({
    party,
    versionId,
    takenBackAt,
  })
  const declines = [act('seko', 'v1')]
  const signatures = [
    act('saco_s', 'v1'),
    act('ofr_s_p_o', 'v1', now),
    act('employer', 'v1'),
    act('seko', 'v2'),
  ]
  const told = (count: number, party: Party) =>
    newVersionOf(versions.slice(0, count).toReversed(), { declines, signatures }, party)
  expect(told(1, 'seko')).toBeNull()
  // To the one that sent it nothing is new.
  expect(told(2, 'employer')).toBeNull()
  expect(told(2, 'saco_s')).toEqual({ changes: 1, since: 1, did: 'signed' })
  expect(told(2, 'ofr_s_p_o')).toEqual({ changes: 1, since: 1, did: null })
  expect(told(3, 'saco_s')).toEqual({ changes: 1, since: 1, did: 'signed' })
  expect(told(3, 'seko')).toEqual({ changes: 0, since: 2, did: 'signed' })
  const both = { signatures: [], declines }
  expect(newVersionOf(versions.slice(0, 2), both, 'seko')?.did).toBe('declined')
  const [signed, declined] = (['signed', 'declined'] as const).map(did =>
    drawn(1, { changes: 4, since: 1, did }),
  )
  expect(signed).toContain('Ny version: 4 ändringar sedan version 1, som ni signerade.')
  expect(declined).toContain('Ny version: 4 ändringar sedan version 1, som ni avböjde.')
  expect(drawn(1, { changes: 1, since: 1, did: null })).toContain('Ny version: 1 ändring sedan version 1.<')
  expect(drawn(1)).not.toContain('Ny version')
})

const actor = makeActor({
  role: 'staff',
  now,
  locale: 'sv',
  personId: 'p',
  name: 'Sam Holm',
  email: 's@example.test',
  assurance: 'demo',
  signedInAt: now,
  sessionId: null,
})

it('a row that waits for others says until when, and one to correct says who declined and why', () => {
  const deadlineOn = new Date('2021-06-24')
  const [waiting, passed] = [{ deadlineOn }, { deadlineOn: new Date('2021-06-10') }].map(more =>
    drawnRows(actor, [{ ...aWaitingOrder(1), status: 'awaiting_signatures', ...more }]),
  )
  expect(waiting).toContain('Sista dagen att signera är 24 juni 2021.')
  expect(passed).toContain('Sista dagen att signera var 10 juni 2021.')
  expect(passed).not.toContain('låter avropet förfalla')
  const late: Partial<WaitingOrder> = { status: 'awaiting_signatures', awaited: ['seko'], sentAt: now }
  const move = { who: 'parties' as const, parties: ['seko' as const] }
  const overdue = { ...aWaitingOrder(1), ...late, move }
  const asks = drawnRows(aSigner('employer', now), [{ ...overdue, deadlineOn: new Date('2021-06-10') }])
  expect(asks).toMatch(/Seko(<[^>]*>)? kan signera tills kansliet låter avropet förfalla\..*>Fråga kansliet</)
  const declined = { party: 'seko', reason: `Planen saknar datum. ${'Mer. '.repeat(60)}` } as const
  const returned = drawnRows(actor, [{ ...aWaitingOrder(1), status: 'returned', declined }])
  expect(drawnRows(aSigner('seko', now), [{ ...aWaitingOrder(1), status: 'returned', declined }])).toContain(
    'Ni avböjde:',
  )
  expect(returned).toMatch(/Seko avböjde:.*Planen saknar datum\..{0,130} …</)
})

it('a shared draft says what others wrote, and how much of it is new to the reader', () => {
  const of = (comments: Omit<OthersComments, 'about'> | null, about: OthersComments['about'] = 'comment') =>
    drawnRows(actor, [{ ...aWaitingOrder(1), status: 'draft', comments: comments && { ...comments, about } }])
  expect(of({ count: 3, fresh: 2, from: ['ofr_s_p_o', 'seko'] })).toContain(
    '<p class="font-semibold">3 kommentarer från OFR/S,P,O och Seko, 2 nya.</p>',
  )
  expect(of({ count: 3, fresh: 3, from: ['seko', 'saco_s'] })).toContain(
    '3 nya kommentarer från Seko och <span class="held">Saco-S</span>.<',
  )
  expect(of({ count: 1, fresh: 1, from: ['seko'] })).toContain('>1 ny kommentar från Seko.<')
  expect(of({ count: 1, fresh: 0, from: ['seko'] })).toContain('<p>1 kommentar från Seko.</p>')
  expect(of({ count: 2, fresh: 0, from: ['seko', null] })).toContain('2 kommentarer från Seko och kansliet.')
  expect(of({ count: 1, fresh: 1, from: ['seko'] }, 'message')).toContain('>1 nytt meddelande från Seko.<')
  expect(of({ count: 2, fresh: 1, from: ['seko'] }, 'message')).toContain(
    '>2 meddelanden från Seko, 1 nytt.<',
  )
  expect(of(null)).not.toContain('kommentar')
})

it('a question without an answer stands in the row of those who are asked, and of the one that asks', () => {
  const asked = { audience: 'parties', question: null, party: 'seko', body: 'Går det i maj?' } as const
  const of = (more: Partial<WaitingOrder>) =>
    drawnRows(actor, [{ ...aWaitingOrder(1), status: 'awaiting_signatures', awaited: ['seko'], ...more }])
  expect(of({ asked })).toMatch(/Seko frågar innan de signerar:.*Går det i maj\?/)
  expect(of({ asked, awaited: [] })).toContain('Seko frågar:')
  const answer = { by: null, asked: { ...asked, party: 'employer' } } as const
  expect(of({ answers: [{ ...answer, isOwn: true }] })).toContain('Kansliet har svarat på er fråga.')
  const instead = of({ answers: [{ ...answer, by: 'seko', isOwn: false }] })
  expect(instead).toMatch(/Arbetsgivaren frågar:.*Går det i maj\?.*Seko har svarat\./)
  const own = drawnRows(aSigner('saco_s', now), [
    { ...aWaitingOrder(1), asked, isOwn: true, startedByParty: 'employer' },
  ])
  expect(own).toContain('Väntar på ert svar.')
  expect(own).not.toContain('Väntar på kansliet')
  expect(of({ askingSince: now })).toMatch(
    /Er fråga från den (<[^>]*>)?17 juni(<[^>]*>)? har inget svar än\./,
  )
  expect(of({})).not.toContain('fråg')
})

it('what the own party wrote to the staff stands in its row until they answer, question or not', () => {
  const of = (more: Partial<WaitingOrder>) => drawnRows(actor, [{ ...aWaitingOrder(1), ...more }])
  const owed = of({ owedSince: now, askingSince: now })
  expect(owed).toContain('Ni skrev till kansliet den 17 juni. Väntar på svar.')
  expect(owed).not.toContain('Er fråga')
  expect(of({ owedSince: null })).not.toContain('Ni skrev')
})

function drawn(total: number, newVersion: WaitingOrder['newVersion'] = null): string {
  const shown = Array.from({ length: Math.min(total, 8) }, (_, index) => ({
    ...aWaitingOrder(index + 100),
    newVersion,
  }))
  return drawnRows(actor, shown, total)
}
