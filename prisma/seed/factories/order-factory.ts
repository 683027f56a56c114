import { addDays, type Day } from '@/lib/dates'
import {
  answer,
  type Correction,
  cancel,
  confirm,
  correctHour,
  markDone,
  type Proposal,
  plan,
  propose,
  type TimesAnswer,
} from './delivery-story'
import { OrderTelling, type Run } from './order-telling'
import { END_OF_WORKDAY } from './steps'
import { providerOf, USUAL_PARTICIPANTS } from './wished-content'

/**
 * An order told as it happened, through the real commands:
 * `anOrder().of('ia-systemet').by(agency).draftedOn('2021-03-02').signedBy('employer', 'seko').create(world)`.
 * Each part follows the one before by a working day, unless its day or another pace is given.
 */
export function anOrder(): OrderBuilder {
  return new OrderBuilder()
}

/** The same with what follows once the order is valid. */
class OrderBuilder extends OrderTelling {
  private isConfirmed = false

  confirmed(): this {
    if (!this.isValid) this.valid()
    this.isConfirmed = true
    return this.act(confirm)
  }

  /** Gives the occasions, in their order, their days; `from` skips the first ones. */
  planned(days: readonly Day[], from = 0): this {
    if (!this.isConfirmed) this.confirmed()
    for (const [turn, on] of days.entries()) {
      const run: Run = (story, now) => plan(story, { index: from + turn, on }, now)
      this.act(run, turn === 0 ? undefined : this.cursor)
    }
    return this
  }

  occasionDone(index: number, on: Day, participants = USUAL_PARTICIPANTS): this {
    if (!this.isConfirmed) this.confirmed()
    const run: Run = (story, now) => markDone(story, { index, participants }, now)
    return this.act(run, on, END_OF_WORKDAY)
  }

  occasionCancelled(index: number, reason: string, on?: Day): this {
    return this.act((story, now) => cancel(story, { index, reason }, now), on)
  }

  /** Staff propose times for an occasion, and some of the parties answer, a working day after each other. */
  timesProposed({ on, ...proposal }: Proposal & { on: Day }, ...answers: Omit<TimesAnswer, 'index'>[]): this {
    this.act((story, now) => propose(story, proposal, now), on)
    for (const given of answers) {
      this.act((story, now) => answer(story, { ...given, index: proposal.index }, now))
    }
    return this
  }

  hourCorrected(correction: Correction, on: Day): this {
    return this.act((story, now) => correctHour(story, correction, now), on)
  }

  /** Planned and done: on the days given, or weekly from a fortnight after the confirmation. */
  delivered({ occasions = 1, on }: { occasions?: number; on?: readonly Day[] } = {}): this {
    if (!this.isConfirmed) this.confirmed()
    const weekly = Array.from({ length: occasions }, (_, turn) => addDays(this.cursor, 14 + 7 * turn))
    const days = on ?? weekly
    if (providerOf(this.service)) this.planned(days)
    for (const [index, day] of days.entries()) this.occasionDone(index, day)
    return this
  }
}
