import { addDays, addMonths, type Day } from '@/lib/dates'
import { accept, type Result, refuse } from '@/lib/result'

export const scale = [1, 2, 3, 4, 5] as const
export const goalAnswers = ['yes', 'partly', 'no', 'too_early'] as const
export type GoalAnswer = (typeof goalAnswers)[number]

/** The sides that one of those named in an order can be of. */
export const namedSides = ['employer', 'union'] as const
export type NamedSide = (typeof namedSides)[number]
/** A participant took part for one of the sides, or says neither. */
export const participantSides = [...namedSides, 'none'] as const
/**
 * The groups that answers are told in. Anyone with the link answers as a participant. So those answers stay apart from
 * the ones of people named in the order.
 */
export const sides = [...namedSides, 'participant_employer', 'participant_union', 'participant'] as const
export type EvaluationSide = (typeof sides)[number]

/** The reasons why an answer is not taken; prisma/law/evaluating.sql decides. */
export type EvaluationRefusal =
  | 'already_evaluated'
  | 'not_delivered_yet'
  | 'link_not_open_yet'
  | 'not_named_in_order'
  | 'evaluation_closed'
  | 'evaluation_full'
  | 'evaluation_of_nobody'
  | 'evaluation_link_unknown'
  | 'evaluation_side_missing'
const linkIsDone = ['evaluation_closed', 'evaluation_full', 'evaluation_of_nobody'] as const
/** Where the participants' link stands. */
export type LinkStanding = 'open' | 'link_not_open_yet' | (typeof linkIsDone)[number]

/** Whether the link takes no more answers. */
export function isLinkDone(standing: LinkStanding): boolean {
  return linkIsDone.some(one => one === standing)
}

/** Where one who is asked stands, or a link. */
export type Standing = 'open' | EvaluationRefusal

/** Whether an answer would be taken now. */
export function mayEvaluate(standing: Standing): Result<true> {
  return standing === 'open' ? accept(true) : refuse(standing)
}

/** The day on which the parties are asked what came of it. prisma/law/follow-ups.sql says the same. */
export function followedUpFrom(lastOccasion: Day): Day {
  return addMonths(lastOccasion, 6)
}

/** The last day on which those named may answer: the day before the follow-up. prisma/law/evaluating.sql decides. */
export function lastDayToEvaluate(lastOccasion: Day): Day {
  return addDays(followedUpFrom(lastOccasion), -1)
}

/** The last day on which the participants' link takes answers; likewise. */
export function lastDayOfLink(lastOccasion: Day): Day {
  return addDays(lastOccasion, 30)
}
