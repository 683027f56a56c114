import { z } from 'zod'
import { passing } from '@/features/deliveries/clashes/schema'
import { USUAL_START } from '@/features/deliveries/rules'
import { isSkipped, minutes, place, plannedDay, time } from '@/features/deliveries/schema'
import { MOST_TIMES, type WrittenTime } from '@/features/deliveries/times/rules'
import { writing } from '@/lib/text-fields'

const LONGEST_WISH = 500

const row = z.object({ on: plannedDay.optional(), time: time.optional(), minutes: minutes.optional() })
type Row = z.output<typeof row>

/** Rows that are left empty are none. The fault of each other row is told at its field. */
export const writtenTimes = z
  .array(row)
  .superRefine((rows, context) => {
    const faults = [...faultsOfAll(rows), ...rows.flatMap((_, index) => faultsOfRow(rows, index))]
    for (const { path, explain } of faults) context.addIssue({ code: 'custom', path, params: { explain } })
  })
  .transform(rows => rows.filter(isWritten))

type Fault = { path: (string | number)[]; explain: string }

function faultsOfAll(rows: readonly Row[]): Fault[] {
  const written = rows.filter(isWritten).length
  if (written > MOST_TIMES) return [{ path: [], explain: 'tooManyTimes' }]
  if (rows.some(row => !isEmpty(row))) return []
  // Both of the first row's fields are asked for, and each says so itself.
  return [
    { path: [0, 'on'], explain: 'required.day' },
    ...(rows[0]?.time ? [] : [{ path: [0, 'time'], explain: 'time' }]),
  ]
}

function faultsOfRow(rows: readonly Row[], index: number): Fault[] {
  const { on, time: at } = rows[index] ?? {}
  if (isEmpty({ on, time: at })) return []
  if (!on) return [{ path: [index, 'on'], explain: 'date' }]
  if (!at) return [{ path: [index, 'time'], explain: 'time' }]
  const isRepeated = rows.slice(0, index).some(one => one.on === on && one.time === at)
  if (isRepeated) return [{ path: [index, 'time'], explain: 'timeTwice' }]
  return isSkipped({ on, time: at }) ? [{ path: [index, 'time'], explain: 'skippedTime' }] : []
}

/** The form's own hour, without a day, is nothing that anybody wrote. */
function isEmpty({ on, time: at }: Row): boolean {
  return !on && (!at || at === USUAL_START)
}

function isWritten(one: Row): one is WrittenTime {
  return Boolean(one.on && one.time)
}

export const proposeTimesSchema = z.object({
  occasionId: z.uuid(),
  times: writtenTimes,
  /** Why a planned time is to move. */
  reason: writing(LONGEST_WISH).default(''),
  ...passing,
})

export const remindOfTimesSchema = z.object({ occasionId: z.uuid() })

export const answerTimesSchema = z.object({
  proposalId: z.uuid(),
  suits: z.array(z.number().int().min(1).max(MOST_TIMES)).max(MOST_TIMES).default([]),
  /** Pressed by those whom every time suits. */
  all: z.boolean().optional(),
  /** Pressed to ask for other times. That press alone needs a wish. */
  others: z.boolean().optional(),
  wish: writing(LONGEST_WISH).default(''),
})
export type AnswerTimes = z.input<typeof answerTimesSchema>

export const chooseTimeSchema = z.object({
  proposalId: z.uuid(),
  position: z.number().int().min(1).max(MOST_TIMES),
  delivererId: z.uuid().optional(),
  place: place.default(''),
  ...passing,
})
export type ChooseTime = z.input<typeof chooseTimeSchema>
