import { z } from 'zod'
import { askedText, dayOfOurTime, serviceSlug, writing } from '@/lib/text-fields'

const MOST_PLACES = 500
const LONGEST_REASON = 2000

const roundId = z.uuid()
const roundDay = dayOfOurTime()
const places = z.number().int().min(1).max(MOST_PLACES)
const reason = askedText(LONGEST_REASON, 'reason')

const roundShape = {
  startsOn: roundDay,
  lastOrderOn: roundDay,
  goNoGoOn: roundDay,
  minimumPlaces: places,
  maximumPlaces: places,
}

type Planned = {
  startsOn: string
  lastOrderOn: string
  goNoGoOn: string
  minimumPlaces: number
  maximumPlaces: number
}

/** Orders close before the decision, and the decision is made before the start. */
function inOrder<Schema extends z.ZodType<Planned>>(schema: Schema) {
  return schema
    .refine(round => round.lastOrderOn <= round.goNoGoOn, {
      path: ['goNoGoOn'],
      params: { explain: 'roundDecision' },
    })
    .refine(round => round.goNoGoOn <= round.startsOn, {
      path: ['startsOn'],
      params: { explain: 'roundStart' },
    })
    .refine(round => round.minimumPlaces <= round.maximumPlaces, {
      path: ['maximumPlaces'],
      params: { explain: 'roundPlaces' },
    })
}

export const openRoundSchema = inOrder(z.object({ service: serviceSlug(), ...roundShape }))
export type OpenRound = z.output<typeof openRoundSchema>

export const changeRoundSchema = inOrder(z.object({ roundId, ...roundShape }))
export type ChangeRound = z.output<typeof changeRoundSchema>

export const confirmRoundSchema = z.object({
  roundId,
  reason: writing(LONGEST_REASON).default(''),
})
export const cancelRoundSchema = z.object({ roundId, reason })
export const moveRoundSchema = z.object({ roundId, reason, targetId: z.uuid() })
export const admitSchema = z.object({ roundId, organisationId: z.uuid() })
