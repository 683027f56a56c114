import { expect, it, vi } from 'vitest'
import type { SignedInActor } from '@/auth/actor'
import { emptyDraft } from '@/features/orders/content/order-content'
import type { OrderView } from '@/features/orders/queries'
import { DeadlineText } from '@/features/orders/signing/components/deadline-text'
import { SignLead } from '@/features/orders/signing/components/sign-lead'
import { SignStep } from '@/features/orders/signing/components/sign-step'
import { addDays } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import type { Party } from '@/lib/party'
import { aSigner } from '../../support/a-signer'
import { aWaitingOrder, drawn } from '../../support/waiting-rows'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

vi.mock('@/features/orders/signing/components/sign-form', () => ({ SignForm: () => null }))

const SENT = new Date('2021-06-01T10:00:00Z')

describeInZones('until when the parties sign', () => {
  const told = (today: string, party: Party, lastDay = '2021-06-22', awaited: Party[] = ['seko']) => {
    const order = {
      ...{ status: 'awaiting_signatures' as const, sentAt: SENT, deadlineOn: new Date(lastDay) },
      ...{ content: { periodFrom: null }, awaited, roundStartsOn: null },
    }
    const reader: SignedInActor = aSigner(party, new Date(`${today}T10:00:00Z`))
    return wordsOf(drawn(<DeadlineText order={order as never} reader={reader} />))
  }

  it('one who may not remind the others yet reads from when, beside the portal’s own reminder', () => {
    expect(told('2021-06-01', 'employer')).toContain(
      'Vi påminner 4 juni 2021, och från 9 juni 2021 kan du själv skriva en påminnelse.',
    )
    expect(told('2021-06-08', 'employer')).toContain('Vi påminner i morgon, och från samma dag kan du själv')
  })

  it('no day is named twice, whatever the day and the time to sign', () => {
    const days = Array.from({ length: 22 }, (_, index) => addDays('2021-06-01', index))
    const read = days.flatMap(lastDay =>
      days.filter(today => today < lastDay).map(today => [today, told(today, 'employer', lastDay)] as const),
    )
    const reminders = read.flatMap(([today, text]) => {
      const [said] = /Vi påminner [^.]*\./.exec(text) ?? []
      return said ? [said.replaceAll('i morgon', dayText('sv', addDays(today, 1)))] : []
    })
    const daysIn = (said: string) => said.match(/\d+ juni 2021/g) ?? []
    expect(reminders.filter(said => said.includes('samma dag')).length).toBeGreaterThan(5)
    expect(reminders.filter(said => new Set(daysIn(said)).size < daysIn(said).length)).toEqual([])
  })

  it.each([
    ['once it can be done', '2021-06-09', 'employer'],
    ['to the party that is awaited', '2021-06-01', 'seko'],
  ] as const)('that is not said %s', (_when, today, party) => {
    expect(told(today, party)).not.toContain('du själv')
  })

  it('the page where one signs says the day once, and once why it comes sooner than usual', () => {
    const reader = aSigner('seko', new Date('2021-06-11T10:00:00Z'))
    const order = {
      ...{ ...aWaitingOrder(1), status: 'awaiting_signatures', sentAt: SENT, roundStartsOn: null },
      ...{ content: { ...emptyDraft, periodFrom: '2021-06-28' }, deadlineOn: new Date('2021-06-11') },
      ...{ lines: [{ party: 'seko', mark: 'awaited' }], awaited: ['seko'], changedParties: [] },
    } as unknown as OrderView
    const version = { number: 1, hash: 'x', canonical: '{}', sentAt: SENT, sentByParty: 'employer' }
    const told = { order, reader, version: version as OrderView['versions'][number] }
    const text = wordsOf(
      drawn(
        <>
          <SignLead {...told} news={null} />
          <SignStep {...told} actor={reader} renewal="Logga in" talk="" />
        </>,
      ),
    )
    expect(text.match(/Ni har 8 arbetsdagar på er/g)).toHaveLength(1)
    expect(text.match(/Signera i dag/g)).toHaveLength(1)
  })
})
