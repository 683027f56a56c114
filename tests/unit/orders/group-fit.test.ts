import { expect, it } from 'vitest'
import { groupSizeIn } from '@/features/catalogue/group-size'
import { services } from '@/features/catalogue/thirteen/services'
import { misfitOf } from '@/features/orders/content/group-fit'

const people = (sv: string) => ({ sv, en: sv })

it.each([
  ['10–30 personer', 'A', 45, { kind: 'more', count: 45, units: 1, least: 10, most: 30 }],
  ['10–30 personer', 'A; B', 45, { kind: 'more', count: 45, units: 1, least: 10, most: 30 }],
  ['Alla. 8-25 deltagare i workshoppen.', 'A', 5, { kind: 'fewer', count: 5, units: 1, least: 8, most: 25 }],
  ['10–30 personer', 'A', 10, null],
  ['10–30 personer', 'A', 30, null],
  ['10–30 personer', 'A', null, null],
  ['En grupp på fyra till sex personer', 'A', 45, { kind: 'more', count: 45, units: 1, least: 4, most: 6 }],
  ['Eight to twelve people', 'A', 5, { kind: 'fewer', count: 5, units: 1, least: 8, most: 12 }],
  ['Deltagarna delas in i grupper om fyra till sex.', 'A', 45, null],
  ['2–3 chefer och hela gruppen', 'A', 45, null],
])('a service for “%s” and an order for %s with %s participants: %j', (text, unit, participants, misfit) => {
  const service = { people: people(text), isPerUnit: false, runsInRounds: false }
  expect(misfitOf({ service, content: { unit, participants } })).toEqual(misfit)
})

it('units that meet apart are groups of their own', () => {
  const service = { people: people('10–30 personer'), isPerUnit: true, runsInRounds: false }
  const of = (participants: number) => misfitOf({ service, content: { unit: 'A; B; C', participants } })
  expect(of(61)).toBeNull()
  expect(of(91)).toMatchObject({ kind: 'more', count: 31, units: 3 })
})

it('a place in a round is for one group, so more people are not more groups', () => {
  const service = { people: people('fyra till sex personer'), isPerUnit: false, runsInRounds: true }
  expect(misfitOf({ service, content: { unit: 'A', participants: 7 } })).toMatchObject({
    kind: 'moreInRound',
  })
  expect(misfitOf({ service, content: { unit: 'A', participants: 6 } })).toBeNull()
})

it('a service that says its group says the same in both languages', () => {
  const said = services.filter(({ content }) => groupSizeIn(content.needs.people))
  expect(said.map(({ slug }) => slug).toSorted()).toEqual([
    'arbetsliv-2-0',
    'fanga-tidiga-tecken',
    'kollektiv-formaga',
    'valkommen-tillbaka',
  ])
  for (const { content } of said) {
    const { sv, en } = content.needs.people
    expect(groupSizeIn({ sv: en, en })).toEqual(groupSizeIn({ sv, en: sv }))
  }
})
