import { expect, it } from 'vitest'
import type { LetterOrder } from '@/features/notifications/letter-order'
import { type About, writeLetter } from '@/features/notifications/letters'

const order = {
  ...{ number: 7, unit: '', need: '', reading: 1, asked: null, signsBy: null, signedBy: [], ring: [] },
  sign: { number: 5, level: 'group_individual', kinds: ['preventive'] },
  ...{ slug: 'kursen', inShort: { sv: 'Kurs · Två veckor', en: 'Course · Two weeks' } },
}
const course = { sv: 'Kursen', en: 'The course' }
const about = {
  ...{ organisation: { sv: 'Verket', en: 'The agency' }, service: course, orderId: 'o', together: null },
  ...{
    awaited: [],
    schedule: [],
    signed: 4,
    required: 4,
    clashReason: '',
    moveReason: '',
    proposed: [],
    account: null,
  },
} as unknown as About

it.each(['order.valid.told', 'order.confirmed.told'] as const)(
  '%s promises no days of what people lead themselves',
  key => {
    const body = (isSelfLed: boolean) => {
      const letter = { ...about, order: { ...order, isSelfLed } as unknown as LetterOrder }
      return writeLetter(key, letter, { locale: 'sv' }).body
    }
    expect(body(false)).toMatch(/planerar|varje tid/)
    expect(body(true)).not.toMatch(/planerar|varje tid/)
    expect(body(true)).toContain('Ni väljer själva när.')
  },
)
