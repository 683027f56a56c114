import { describe, expect, it } from 'vitest'
import { contactInFull, contactInLine, startRetention } from '@/features/settings/rules'
import { contactSchema, retentionSchema } from '@/features/settings/schema'
import { type StartingFacts, startingSteps, stepsLeft, stepsOf } from '@/features/settings/starting/rules'

const contact = {
  email: 'kansliet@kansliet.example',
  telephone: '08-465 004 00',
  hours: { sv: 'Vardagar 9–16', en: 'Weekdays 9–16' },
}

describe('the contact of the secretariat', () => {
  it('is said in a line, and with its hours in the reader’s language', () => {
    expect(contactInLine(contact)).toBe('08-465 004 00, kansliet@kansliet.example')
    expect(contactInFull(contact, 'en')).toBe('08-465 004 00, kansliet@kansliet.example. Weekdays 9–16')
  })

  it.each([
    ['08-465 004 00', true],
    ['+46 (0)8 465 004 00', true],
    ['ring oss', false],
    ['08-465 {x} 00', false],
    ["08-465 '004' 00", false],
    ['', false],
  ])('has the telephone %s: %s', (telephone, isRight) => {
    const input = { email: ' Kansliet@Kansliet.Example ', telephone, hoursSv: 'Alltid', hoursEn: 'Always' }
    expect(contactSchema.safeParse(input).success).toBe(isRight)
  })
})

it.each([
  ['90', true],
  ['14', true],
  ['13', false],
  ['3651', false],
  ['9.5', false],
  ['länge', false],
])('something is kept for %s days: %s', (mailTexts, isRight) => {
  expect(retentionSchema.safeParse({ ...startRetention, mailTexts }).success).toBe(isRight)
})

describe('the steps to a portal that works', () => {
  const nothing = Object.fromEntries(startingSteps.map(name => [name, 0])) as StartingFacts
  const all: StartingFacts = { ...nothing, contact: 1, admins: 2, notices: 3, retention: 1 }

  it('are all left at first', () => {
    expect(stepsLeft(stepsOf(nothing))).toBe(startingSteps.length)
  })

  it.each([
    ['admins', 1, false],
    ['admins', 2, true],
    ['notices', 2, false],
    ['notices', 3, true],
    ['register', 247, true],
    ['parties', 0, false],
    ['parties', 1, true],
  ] as const)('%s with %s: %s', (name, has, isDone) => {
    const step = stepsOf({ ...all, [name]: has }).find(one => one.name === name)
    expect(step?.isDone).toBe(isDone)
  })
})
