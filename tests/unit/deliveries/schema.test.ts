import { describe, expect, it } from 'vitest'
import { deliveryFilter } from '@/features/deliveries/delivery-filter'
import { correctOccasionSchema, markOccasionDoneSchema } from '@/features/deliveries/outcomes/schema'
import { planOccasionSchema } from '@/features/deliveries/schema'
import { changeDelivererSchema } from '@/features/deliveries/staffing/schema'
import { describeInZones } from '../../support/zones'

const occasionId = '0190a000-0000-7000-8000-000000000001'
const plan = { occasionId, on: '2021-05-03', time: '09:30', mode: 'on_site', place: 'Gävle' }

describeInZones('a plan', () => {
  it.each([
    [{}, true],
    [{ on: '2021-02-30' }, false],
    [{ on: '0021-05-03' }, false],
    [{ on: '2021-5-3' }, false],
    [{ time: '24:00' }, false],
    [{ time: '9:30' }, false],
    [{ on: '2027-03-28', time: '02:30' }, false],
    [{ on: '2027-03-28', time: '03:00' }, true],
    [{ on: '2027-10-31', time: '02:30' }, true],
    [{ mode: 'either' }, false],
    [{ place: '  ' }, false],
    [{ mode: 'digital', place: '' }, true],
    [{ plannedParticipants: -1 }, false],
    [{ plannedParticipants: 1.5 }, false],
    [{ delivererId: 'x' }, false],
    [{ occasionId: '1' }, false],
    [{ note: 'x'.repeat(2001) }, false],
    [{ minutes: 90 }, true],
    [{ plannedParticipants: 1 }, true],
    [{ plannedParticipants: 0 }, false],
    [{ minutes: 0 }, false],
    [{ minutes: 24 * 60 + 1 }, false],
    [{ place: 'https://mote.example/rum' }, false],
    [{ place: 'www.mote.example' }, false],
    [{ link: 'https://mote.example/rum?pwd=1' }, true],
    [{ link: 'http://mote.example/rum' }, false],
    [{ link: 'mote.example/rum' }, false],
    [{ link: 'https://localhost/rum' }, false],
    [{ link: 'https://ada:hemligt@mote.example/' }, false],
    [{ link: 'javascript:alert(1)' }, false],
    [{ link: 'inte en länk' }, false],
  ])('%j is accepted: %s', (changes, accepted) => {
    expect(planOccasionSchema.safeParse({ ...plan, ...changes }).success).toBe(accepted)
  })
})

it.each([
  [{ doneOn: '2021-05-03' }, true],
  [{ doneOn: '2021-05-03', actualParticipants: 0 }, true],
  [{ doneOn: 'i går' }, false],
  [{}, false],
])('an occasion done with %j is accepted: %s', (changes, accepted) => {
  expect(markOccasionDoneSchema.safeParse({ occasionId, ...changes }).success).toBe(accepted)
})

it.each([
  [{ outcome: 'done', doneOn: '2021-05-03', reason: 'Fel dag.' }, true],
  [{ outcome: 'not_done', reason: 'Blev inte av.' }, true],
  [{ outcome: 'done', reason: 'Fel dag.' }, false],
  [{ outcome: 'done', doneOn: '2021-05-03', reason: ' ' }, false],
  [{ outcome: 'kanske', reason: 'Fel dag.' }, false],
])('a correction to %j is accepted: %s', (changes, accepted) => {
  expect(correctOccasionSchema.safeParse({ occasionId, ...changes }).success).toBe(accepted)
})

it.each([
  [{}, true],
  [{ delivererId: occasionId }, true],
  [{ isNeeded: true, delivererId: occasionId }, true],
  // Nobody is no answer where somebody is asked for.
  [{ isNeeded: true }, false],
])('a change of deliverer to %j is accepted: %s', (changes, accepted) => {
  const change = { deliveryId: occasionId, occasionIds: [occasionId], ...changes }
  const read = changeDelivererSchema.safeParse(change)
  expect(read.success).toBe(accepted)
  if (!accepted) expect(read.error?.issues[0]?.path).toEqual(['delivererId'])
})

describe('the filter in the address', () => {
  it.each([
    [{}, { page: 1 }],
    [
      { lage: 'done', tjanst: 'ia-systemet', sida: '3' },
      { status: 'done', service: 'ia-systemet', page: 3 },
    ],
    [{ ansvarig: 'jag' }, { owner: 'jag', page: 1 }],
    [{ ansvarig: occasionId }, { owner: occasionId, page: 1 }],
    [{ ansvarig: 'ingen' }, { page: 1 }],
    [{ lage: 'allt', tjanst: "x' or 1=1", sida: '-1' }, { page: 1 }],
    [{ lage: ['done', 'planning'], sida: '1e9' }, { page: 1 }],
  ])('%j', (address, filter) => {
    expect(deliveryFilter.read(address)).toEqual(filter)
  })

  it('comes back as the same address', () => {
    const filter = { status: 'done', service: 'ia-systemet', page: 2 } as const
    const path = deliveryFilter.write('/leveranser', filter)
    expect(path).toBe('/leveranser?lage=done&tjanst=ia-systemet&sida=2')
    expect(deliveryFilter.write('/leveranser', { page: 1 })).toBe('/leveranser')
  })
})
