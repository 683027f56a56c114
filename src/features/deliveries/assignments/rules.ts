/** A deliverer's answers to an occasion that they are asked to hold. */
export const assignmentAnswers = ['accepted', 'declined', 'change_asked'] as const
export type AssignmentAnswer = (typeof assignmentAnswers)[number]

/** All but a yes come with a sentence to the case owner. */
export function needsNote(answer: AssignmentAnswer): boolean {
  return answer !== 'accepted'
}

type Asked = { status: string; startsAt: Date | null }

/** A planned occasion is answered until it begins. */
export function canAnswer({ status, startsAt }: Asked, now: Date): boolean {
  return status === 'planned' && startsAt !== null && startsAt > now
}

type Held = Asked & {
  answer: AssignmentAnswer | null
  isMoving: boolean
  isHeldByNobody: boolean
  formerNo: object | null
}

/**
 * Whether the one who was to hold it has said no, and no other time is sought either. A move without anybody takes the
 * no away, not the need.
 */
export function needsOther(asked: Held, now: Date) {
  const isRefused = asked.answer === 'declined' || (asked.isHeldByNobody && asked.formerNo !== null)
  return canAnswer(asked, now) && isRefused && !asked.isMoving
}

/** Whether the one who is to hold it, and is still asked, has not said yes. */
export function isTentative(asked: Asked & { answer: AssignmentAnswer | null }, now: Date): boolean {
  return canAnswer(asked, now) && asked.answer !== 'accepted'
}

/** Whether the one who is to hold it has said neither yes nor no. */
export function isUnanswered(asked: Asked & { answer: AssignmentAnswer | null }, now: Date): boolean {
  return canAnswer(asked, now) && asked.answer === null
}
