import { z } from 'zod'
import type { Day } from '@/lib/dates'
import { type Party, parties } from '@/lib/party'

/** A value that will never need erasing: a state, a number, an id. No name, no free text. */
export type Fact = string | number | boolean | null

/** Facts that letters and timelines read; where an event has one, it means the same in all of them. */
export type SharedFacts = {
  version?: number
  /** The party that acted, or that it is about. */
  party?: Party | null
  /** The last day to do what the event asks for. */
  deadline?: Day | null
  /** The first day of the round that it is about. */
  startsOn?: Day
  /** The question of an order's draft that it is about. */
  question?: string
  /** How a question ended. */
  outcome?: string
  /** The interest that a talk was about. */
  interestId?: string
  /** The round's first day before it was moved. */
  startedOn?: Day
}

/** The facts of an event of any kind. */
export type AnyFacts = SharedFacts & { [name: string]: Fact | undefined }

export type FactShape = { [Name in keyof SharedFacts]?: z.ZodType<SharedFacts[Name]> } & {
  [name: string]: z.ZodType<Fact | undefined>
}

export const aParty = z.enum(parties)
export const aDay = z.iso.date()

/** An event's facts as its entry declares them; null where they are others. */
export function factsOf<Shape extends z.ZodRawShape>(
  { facts }: { facts: Shape },
  written: unknown,
): z.output<z.ZodObject<Shape>> | null {
  return z.object(facts).safeParse(written).data ?? null
}

const shared = z.object({
  version: z.int().optional(),
  party: aParty.nullish(),
  deadline: aDay.nullish(),
  startsOn: aDay.optional(),
  startedOn: aDay.optional(),
  interestId: z.string().optional(),
  question: z.string().optional(),
})

/** The same of an event of any kind, declared here or not. */
export function sharedFactsOf(written: unknown): SharedFacts {
  return shared.safeParse(written).data ?? {}
}
