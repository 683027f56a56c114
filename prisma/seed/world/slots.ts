import type { Day } from '@/lib/dates'

/** One of the delivered services: which occasions of its order took place, and what became of the others. */
export type Slot = {
  service: string
  /** For services with one occasion for each unit. */
  units?: number
  done: number[]
  cancelled?: number[]
  /** Planned for later; those that are named nowhere are still proposals. */
  ahead?: number[]
  /** When its last done occasion took place, at the earliest and at the latest. */
  window: readonly [Day, Day]
  pilot?: boolean
}

const UNTIL_NOW: Day = '2021-05-28'
const RECENT = ['2021-01-18', UNTIL_NOW] as const

const times = (count: number, slot: Slot): Slot[] => Array.from({ length: count }, () => ({ ...slot }))
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)

const ia = { service: 'ia-systemet' }
/** Started and not yet in use, at one or two occasions; in use, likewise. */
export const iaSlots: Record<'begun' | 'trained' | 'inUse' | 'inUseAtOnce', Slot> = {
  begun: { ...ia, done: [0], ahead: [1, 2], window: RECENT },
  trained: { ...ia, done: [0, 1], ahead: [2], window: ['2021-02-15', UNTIL_NOW] },
  inUse: { ...ia, done: [0, 2], cancelled: [1], window: ['2019-04-01', '2021-04-30'] },
  inUseAtOnce: { ...ia, done: [2], cancelled: [0, 1], window: ['2019-02-04', '2020-12-18'] },
}

const team = (units: number): Slot => ({
  service: 'effektiva-team',
  units,
  done: upTo(units),
  window: ['2019-02-11', '2021-05-21'],
})
const simple = (service: string, window: readonly [Day, Day]): Slot => ({ service, done: [0], window })
const course = { service: '29k-hantera-stress' }
const ANY = ['2019-05-06', UNTIL_NOW] as const

export const teamSlots = [
  ...[...times(12, team(1)), ...times(9, team(2)), ...times(5, team(3))],
  ...[...times(2, team(4)), ...times(3, team(5))],
]
export const tasterSlot = simple('fanga-tidiga-tecken', ['2019-03-04', UNTIL_NOW])
export const tasterThatLedOn = simple('fanga-tidiga-tecken', ['2019-06-03', '2020-11-20'])
export const talkSlots = times(14, simple('arbetsliv-2-0', ANY))
export const exhibitionSlots = times(8, {
  service: 'ursakta-roran',
  done: [0, 1],
  window: ['2019-04-08', '2020-03-06'],
})
export const courseSlots = {
  pilots: times(4, {
    ...course,
    done: [0, 1],
    window: ['2020-12-11', '2020-12-22'],
    pilot: true,
  }),
  complete: [
    ...times(2, { ...course, done: [0, 1], window: ['2021-03-22', UNTIL_NOW] }),
    ...times(3, { ...course, done: [0], cancelled: [1], window: ['2021-01-18', '2021-03-26'] }),
  ],
  begun: times(4, { ...course, done: [0], window: ['2021-04-26', UNTIL_NOW] }),
}
const back = { service: 'valkommen-tillbaka' }
export const returnSlots = [
  ...times(13, { ...back, done: [0, 1], window: ['2019-06-10', UNTIL_NOW] }),
  ...times(2, { ...back, done: [0], ahead: [1], window: ['2021-05-10', UNTIL_NOW] }),
]
const map = { service: 'organisationsanpassad-mojlighetskarta' }
export const mapSlots = [
  ...times(6, { ...map, done: [0, 1, 2], window: ['2019-09-02', UNTIL_NOW] }),
  ...times(2, { ...map, done: [0, 1], ahead: [2], window: ['2021-05-03', UNTIL_NOW] }),
  ...times(2, { ...map, done: [0], ahead: [1, 2], window: ['2021-05-10', UNTIL_NOW] }),
]
export const shortCourseSlots = times(6, simple('effektiva-team-pa-60-minuter', ['2021-04-06', UNTIL_NOW]))
export const continuationSlots = times(
  4,
  simple('arbeta-vidare-med-ursakta-roran', ['2020-11-30', UNTIL_NOW]),
)
