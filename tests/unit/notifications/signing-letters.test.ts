import { expect, it } from 'vitest'
import type { LetterKey } from '@/features/notifications/letter-keys'
import { type About, writeLetter } from '@/features/notifications/letters'
import type { Day } from '@/lib/dates'
import type { Party } from '@/lib/party'
import { messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

it.each(['signed', 'signature_taken_back', 'valid'] as const)(
  'the letter of what is %s promises nobody that nothing waits: a question may',
  happened => {
    const bodies = (['sv', 'en'] as const).map(
      locale => messagesIn(locale).happenings.order[happened].told.body,
    )
    expect(bodies.join()).not.toMatch(/behöver inte göra|do not need to do/)
  },
)

it('an answer says to the one who asked that it is one, and where it stands', () => {
  const name = { sv: 'Namnet', en: 'The name' }
  const nothing = { awaited: [], proposed: [], schedule: [], together: null, order: null }
  const about = { ...nothing, organisation: name, service: name, party: 'employer' } as unknown as About
  const { subject, body } = writeLetter('order.message_posted.answered', about, { locale: 'sv' })
  expect(subject).toBe('Arbetsgivaren har svarat på er fråga om Namnet')
  expect(body).toMatch(/^Arbetsgivaren har svarat på er fråga .*\n\nSvaret står bara i portalen\./)
})

describeInZones('the last day to sign in a letter', () => {
  it('stands in one of another kind, to a party that is awaited, once and until it has passed', () => {
    const line = 'Sista dagen att signera är 7 oktober 2021. Läs och signera på avropets sida:'
    const name = { sv: 'Namnet', en: 'The name' }
    const of = (key: LetterKey, own: Party[], signsBy: Day | null = '2021-10-07') => {
      const order = {
        ...{ signsBy, number: 7, unit: '', asked: null, signedBy: [], ring: [], changesFor: () => null },
        sign: { number: 5, level: 'group_individual', kinds: ['preventive'] },
        ...{ slug: 'kursen', inShort: name },
      }
      const about = {
        ...{ order, organisation: name, service: name, orderId: 'o', together: null, account: null },
        ...{ awaited: ['seko'], deadline: '2021-10-07', schedule: [], clashReason: '', version: 1 },
        ...{ moveReason: '', proposed: [] },
      } as unknown as About
      return writeLetter(key, about, { locale: 'sv', party: 'seko', own }).body
    }
    expect(of('order.message_posted.read', ['seko'])).toMatch(
      new RegExp(`\n\n${line}\n\\S+/avrop/o/signera\n\nAvrop`),
    )
    expect(of('order.message_posted.read', ['saco_s'])).not.toContain(line)
    expect(of('order.message_posted.read', ['seko'], null)).not.toContain('Sista dagen')
    expect(of('order.sent.sign', ['seko']).match(/7 oktober 2021/g)).toHaveLength(1)
  })
})
