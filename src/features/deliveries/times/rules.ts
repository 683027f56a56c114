import type { Passing } from '@/features/deliveries/clashes/rules'
import type { OccasionStatus } from '@/features/deliveries/rules'
import { type Day, dayOf } from '@/lib/dates'
import type { Party } from '@/lib/party'
import { PATIENCE } from '@/lib/patience'
import { accept, type Result, refuse } from '@/lib/result'
import { addWorkingDays, countWorkingDays, isWeekend, isWorkingDay } from '@/lib/working-days'

/** The most times that staff propose at once. */
export const MOST_TIMES = 5

export type ProposedTime = { position: number; startsAt: Date; minutes: number }
export type TimeAnswer = { party: Party; suits: number[]; wish: string; answeredAt: Date }

/** A time as staff write it; without a length it is as long as the occasion. */
export type WrittenTime = { on: Day; time: string; minutes?: number }
export type ProposeTimes = { occasionId: string; times: WrittenTime[]; reason?: string } & Passing

type Standing = { planStatus: OccasionStatus; planStartsAt: Date | null; replacedAt: Date | null }
type Planned = { status: OccasionStatus; startsAt: Date | null }

/** Proposed times stand until others are proposed, or the occasion gets another time or ends. */
export function standsOpen(proposal: Standing, occasion: Planned): Result<'open'> {
  if (proposal.replacedAt) return refuse('times_replaced')
  const isAsBefore =
    proposal.planStatus === occasion.status &&
    proposal.planStartsAt?.getTime() === occasion.startsAt?.getTime()
  return isAsBefore ? accept('open') : refuse('times_settled')
}

/** The parties that are asked and have not answered, in the order in which they are asked. */
export function unanswered(asked: readonly Party[], answers: readonly { party: Party }[]): Party[] {
  return asked.filter(party => !answers.some(answer => answer.party === party))
}

/** The day by which the parties are asked to answer. Those who have not are reminded on it. */
export function answerBy({ proposedAt }: { proposedAt: Date }): Day {
  return lastToAnswer(dayOf(proposedAt))
}

/** The same for times that are proposed on this day. */
export function lastToAnswer(on: Day): Day {
  return addWorkingDays(on, PATIENCE)
}

/** The facts of an event that asks about proposed times: what its letter says of them. */
export function askedFacts(proposal: { proposedAt: Date; times: readonly { startsAt: Date }[] }) {
  const starts = proposal.times.map(({ startsAt }) => startsAt.toISOString()).join(' ')
  return { starts, deadline: answerBy(proposal) }
}

/** The starts as those facts keep them; none in an event that is older. */
export function startsIn(starts: unknown): Date[] {
  return typeof starts === 'string' ? starts.split(' ').map(start => new Date(start)) : []
}

type Reminded = { proposedAt: Date; remindedAt: Date | null }

/** Whether it is time to remind those who have not answered: three working days after they last heard of it. */
export function isReminderDue({ proposedAt, remindedAt }: Reminded, today: Day): boolean {
  return countWorkingDays(dayOf(remindedAt ?? proposedAt), today) >= PATIENCE
}

type Asking = Reminded & Answerable & { times: readonly { startsAt: Date }[] }

/** Staff remind once the last day to answer is over, at most once a day. Until then, the portal alone does. */
export function mayRemind(proposal: Asking, now: Date): Result<'late'> {
  const { remindedAt, times, asked, answers } = proposal
  const today = dayOf(now)
  if (unanswered(asked, answers).length === 0) return refuse('nobody_to_remind')
  if (times.every(({ startsAt }) => startsAt <= now)) return refuse('occasion_in_past')
  if (today <= answerBy(proposal)) return refuse('portal_reminds')
  return remindedAt && dayOf(remindedAt) === today ? refuse('reminded_today') : accept('late')
}

type Answered = { asked: readonly Party[]; answers: readonly { party: Party; suits: readonly number[] }[] }

/** The parties that a time suits, by the answers so far, in the order in which they are asked. */
export function suitedBy({ asked, answers }: Answered, position: number): Party[] {
  return asked.filter(party => answers.some(one => one.party === party && one.suits.includes(position)))
}

/** The parties that have answered that a time does not suit them. */
export function refusedBy({ asked, answers }: Answered, position: number): Party[] {
  return asked.filter(party => answers.some(one => one.party === party && !one.suits.includes(position)))
}

/** The parties that no time suits, and that ask for others. */
export function wishingOf({ asked, answers }: Answered): Party[] {
  return asked.filter(party => answers.some(one => one.party === party && one.suits.length === 0))
}

/** No time suits all that have answered: there are other times to propose before there is one to choose. */
export function needsOthers(proposal: Answered & { times: readonly { position: number }[] }): boolean {
  return proposal.times.every(({ position }) => refusedBy(proposal, position).length > 0)
}

type Choosable = Answered & { times: readonly { position: number; startsAt: Date }[] }

/** The time that suits most parties. Of several it is the first on a day of work, else the first. */
export function bestTime(proposal: Choosable): number | null {
  const weighed = proposal.times.map(({ position, startsAt }) => ({
    position,
    weight: 2 * suitedBy(proposal, position).length + Number(isWorkingDay(dayOf(startsAt))),
  }))
  const most = Math.max(...weighed.map(({ weight }) => weight))
  return weighed.find(({ weight }) => weight === most)?.position ?? null
}

/** The time that leads alone by what most of those asked have answered. None before that, and none in a tie. */
export function leadingTime(proposal: Answered & { times: readonly { position: number }[] }): number | null {
  const { asked, answers, times } = proposal
  if (2 * unanswered(asked, answers).length >= asked.length) return null
  const [first, second] = times
    .map(({ position }) => ({ position, count: suitedBy(proposal, position).length }))
    .toSorted((one, other) => other.count - one.count)
  return first && second && first.count > second.count ? first.position : null
}

/** Shown beside a time: a day on which most people are off. */
export function dayOffAt({ startsAt }: { startsAt: Date }): 'weekend' | 'holiday' | null {
  const day = dayOf(startsAt)
  if (isWorkingDay(day)) return null
  return isWeekend(day) ? 'weekend' : 'holiday'
}

type Answerable = { asked: readonly Party[]; answers: readonly { party: Party }[] }

/** Whether it is the party's move. */
export function isToAnswer({ asked, answers }: Answerable, party: Party): boolean {
  return unanswered(asked, answers).includes(party)
}

type Said = { suits: readonly number[]; all?: boolean; others?: boolean; wish: string }

/** A party's answer: the times that suit it, or its wish for others. The press that asks for others says which. */
export function answerOf({ times }: { times: readonly ProposedTime[] }, said: Said): Result<number[]> {
  if (said.others && said.wish === '') return refuse('times_wish_missing', { field: 'wish' })
  const positions = times.map(({ position }) => position)
  const suits = said.all ? positions : positions.filter(position => said.suits.includes(position))
  return suits.length > 0 || said.wish !== '' ? accept(suits) : refuse('times_unanswered', { field: 'suits' })
}
