import { describe, expect, it } from 'vitest'
import { type OccasionPlan, planEvent } from '@/features/deliveries/occasions/plan-event'

const plan: OccasionPlan = {
  ...{ startsAt: new Date('2021-05-03T07:00:00Z'), minutes: 120, mode: 'on_site', place: 'Sal 3', link: '' },
  ...{ delivererId: 'ada', sequence: 0 },
}
const planned = { ...plan, status: 'planned' as const }

describe('the event of a plan', () => {
  it('is a first plan, from nothing', () => {
    const event = planEvent({ ...plan, status: 'proposed' }, plan)
    expect(event.kind).toBe('occasion.planned')
    expect(event.facts).toMatchObject({ movedFrom: null, minutesFrom: null, delivererFrom: null })
  })

  it('says from and to of a move, another length and another place', () => {
    const startsAt = new Date('2021-05-10T07:00:00Z')
    const event = planEvent(planned, { ...plan, startsAt, minutes: 90, place: 'Sal 4', sequence: 1 })
    expect(event).toMatchObject({
      kind: 'occasion.rescheduled',
      facts: { movedFrom: '2021-05-03T07:00:00.000Z', startsAt: '2021-05-10T07:00:00.000Z' },
      texts: { placeFrom: 'Sal 3', placeTo: 'Sal 4' },
    })
    expect(event.facts).toMatchObject({ minutesFrom: 120, minutes: 90, hasNewDeliverer: false })
  })

  it('is no move where somebody else holds it at the same time and place', () => {
    const event = planEvent(planned, { ...plan, delivererId: 'bo', sequence: 1 })
    expect(event).toMatchObject({
      kind: 'occasion.deliverer_changed',
      facts: { movedFrom: null, deliverer: 'bo', delivererFrom: 'ada', hasNewDeliverer: true },
    })
  })

  it('keeps a link out of the log', () => {
    const event = planEvent(planned, { ...plan, link: 'https://mote.example/hemligt' })
    expect(JSON.stringify(event)).not.toContain('hemligt')
  })
})
