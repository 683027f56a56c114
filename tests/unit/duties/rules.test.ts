import { readFile } from 'node:fs/promises'
import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { daysOver } from '@/features/duties/age'
import { type Duties, type Duty, nextAfter, partsOf } from '@/features/duties/duty'
import { dutyFilter } from '@/features/duties/duty-filter'
import { onwardFrom, workplaceAt } from '@/features/duties/duty-pages'
import { doings, dutyKinds, dutyNamed, isOverdue, LONGEST_WAIT, tellsOwner } from '@/features/duties/rules'
import { allHappenings } from '@/features/notifications/all-happenings'
import { addDays, daysBetween, stockholmInstant } from '@/lib/dates'
import { countWorkingDays, isWorkingDay } from '@/lib/working-days'
import { messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

const ID = '01970000-0000-7000-8000-000000000001'
const duty = (name: string): Duty => ({
  ...{ kind: 'confirm', id: name, name: `confirm.${name}`, parentId: null },
  ...{ organisation: 'Verket', organisationId: name, service: null, party: null },
  ...{ order: null, occasion: null, jointFor: 0, roundId: null },
  ...{
    since: new Date(0),
    ownerId: null,
    owner: null,
    isTaken: false,
    isFirstCall: false,
    isReminded: false,
    isSelfLed: false,
  },
})
const [first, second, third] = [duty('1'), duty('2'), duty('3')]
const groups: Duties[] = [
  { kind: 'confirm', shown: [first, second], total: 2, firstCalls: 0 },
  { kind: 'plan', shown: [third], total: 1, firstCalls: 0 },
]

describe('the calls in two parts', () => {
  const followUp = duty('1')
  const firstCall = { ...duty('2'), isFirstCall: true }
  it.each([
    ['both', [followUp, firstCall], { total: 5, firstCalls: 2 }, ['due 3: 1', 'new 2: 2']],
    ['no room for first ones', [followUp], { total: 5, firstCalls: 2 }, ['due 3: 1', 'new 2: ']],
    ['a page of first ones', [firstCall], { total: 5, firstCalls: 2 }, ['new 2: 2']],
    ['first ones alone', [firstCall], { total: 2, firstCalls: 2 }, ['null 2: 2']],
    ['none of them', [followUp], { total: 2, firstCalls: 0 }, ['null 2: 1']],
  ])('%s', (_what, shown, counts, told) => {
    const parts = partsOf({ shown, ...counts })
    expect(parts.map(part => `${part.name} ${part.count}: ${part.shown.map(({ id }) => id)}`)).toEqual(told)
  })
})

describe('a duty’s name', () => {
  it.each([
    [`confirm.${ID}`, { kind: 'confirm', id: ID, party: undefined }],
    [`unmanned.${ID}.seko`, { kind: 'unmanned', id: ID, party: 'seko' }],
    [`confirm.${ID}.nobody`, { kind: 'confirm', id: ID, party: undefined }],
    [`nothing.${ID}`, null],
    ['confirm', null],
    [`confirm.${ID}' OR 1=1`, null],
  ])('%s', (text, named) => expect(dutyNamed(text)).toEqual(named))
})

describeInZones('a duty stands out once it has waited longer than its kind may', () => {
  // A weekend, Christmas, and a day that nobody works.
  it.each(['2026-11-30', '2027-01-04', '2026-12-26'])('on %s', today => {
    for (const kind of dutyKinds) {
      for (let back = 0; back < 25; back += 1) {
        const since = addDays(today, -back)
        const hasWaited = countWorkingDays(since, today)
        const isLate = hasWaited > LONGEST_WAIT[kind]
        expect([kind, since, isOverdue({ kind, since }, today)]).toEqual([kind, since, isLate])
        // Only a late one is over its time, by fewer days than it has waited.
        const over = daysOver(
          { kind, since: stockholmInstant(since, '09:00') },
          stockholmInstant(today, '10:00'),
        )
        expect([kind, since, over > 0]).toEqual([kind, since, isLate])
        if (isLate && LONGEST_WAIT[kind] > 0) expect(over).toBeLessThan(back)
      }
    }
  })
})

describeInZones('a late duty', () => {
  it('its owner is told the first day that it is late, and then once a week', () => {
    const since = '2026-11-02'
    const days = Array.from({ length: 23 }, (_, count) => addDays(since, count))
    const told = days.filter(today => isWorkingDay(today) && tellsOwner({ kind: 'confirm', since }, today))
    expect(told).toEqual(['2026-11-06', '2026-11-13', '2026-11-20'])
  })
})

it('is done by events that there are', () => {
  const known = Object.keys(allHappenings)
  expect(
    Object.values(doings)
      .flat()
      .filter(kind => !known.includes(kind)),
  ).toEqual([])
})

it('stands in the same order in the law', async () => {
  const law = await readFile(new URL('../../../prisma/law/duties.sql', import.meta.url), 'utf8')
  const [duties] = /CREATE FUNCTION app\.duties\([^;]+\$\$;/.exec(law) ?? []
  const branches = [...(duties ?? '').matchAll(/^ {2}\(?SELECT '(\w+)'/gm)].map(([, kind]) => kind)
  expect([...new Set(branches)]).toEqual(dutyKinds)
})

it('asks for what keeps a party from signing before anything else', () => {
  const first = dutyKinds.slice(0, 4)
  expect(first.toSorted()).toEqual(['attest', 'contested', 'invite', 'unmanned'])
})

describe('the next duty', () => {
  it.each([
    [null, first],
    [first, second],
    [second, third],
    [third, second],
    [duty('of no list'), first],
  ])('%#', (open, next) => expect(nextAfter(groups, open)).toBe(next))

  it('of an empty list is none', () => expect(nextAfter([], first)).toBeNull())
})

it('keeps the choice of the list in the address of each duty, and in where its forms lead', () => {
  const filter = { ...dutyFilter.read({ vems: 'mina', slag: 'confirm', sak: `confirm.${ID}` }) }
  expect(filter).toEqual({ whose: 'mina', kind: 'confirm', open: `confirm.${ID}`, page: 1 })
  expect(workplaceAt(filter)).toBe('/admin?vems=mina&slag=confirm')
  expect(workplaceAt(filter, second)).toBe('/admin?vems=mina&slag=confirm&sak=confirm.2')
  expect(onwardFrom(filter, first, second)).toBe(
    '/admin?vems=mina&slag=confirm&sak=confirm.2&efter=confirm.1',
  )
  expect(onwardFrom(filter, third, null)).toBe('/admin?vems=mina&slag=confirm&efter=confirm.3')
  const ticked = { page: 1, ticked: ['mail.1', 'mail.2'] }
  expect(workplaceAt(ticked)).toBe('/admin?vald=mail.1&vald=mail.2')
  expect(onwardFrom(ticked, third, null)).toBe('/admin?efter=confirm.3&vald=mail.1&vald=mail.2')
})

describeInZones('the age of a duty', () => {
  it.each([
    ['2021-06-17T08:00:00Z', 0],
    ['2021-06-16T21:59:00Z', 1],
    ['2021-06-16T22:01:00Z', 0],
    ['2021-06-18T08:00:00Z', 0],
    ['2021-04-17T08:00:00Z', 61],
  ])('counts the days in Stockholm since %s', (since, days) => {
    expect(daysBetween(new Date(since), new Date('2021-06-17T10:00:00Z'))).toBe(days)
  })
})

it.each([
  [
    'sv',
    ['i dag', '65 d', '57 d över'],
    ['sedan i dag', 'väntat 1 dag, 1 dag över tiden', 'väntat 65 dagar'],
  ],
  [
    'en',
    ['today', '65 d', '57 d late'],
    ['since today', 'waited 1 day, 1 day over the time allowed', 'waited 65 days'],
  ],
] as const)(
  'a row says shortly how long it has waited and is over, and in full words to those who listen: %s',
  (locale, short, full) => {
    const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'duties' })
    expect([t('age', { days: 0 }), t('age', { days: 65 }), t('late', { over: 57 })]).toEqual(short)
    const waits = [
      [0, 0],
      [1, 1],
      [65, 0],
    ] as const
    expect(waits.map(([days, over]) => t('wait', { days, over }))).toEqual(full)
  },
)
