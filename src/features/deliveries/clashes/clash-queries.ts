import 'server-only'
import { type AroundClash, refuseClashes } from '@/features/deliveries/clashes/clash-refusal'
import {
  arePassed,
  type ClashReason,
  clashesOf,
  clashesOfParties,
  clashesOfUnsuited,
  type Passed,
  type Passing,
  type Slot,
} from '@/features/deliveries/clashes/rules'
import {
  type Around,
  findAround,
  type Part,
  surroundingsOf,
} from '@/features/deliveries/clashes/surroundings-queries'
import type { Day } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import type { Party } from '@/lib/party'
import { accept, type Result } from '@/lib/result'
import type { Locale } from '@/messages/messages'

export type ToBeHeld = {
  /** With the parts of the other organisations, where it is a joint session. */
  occasion: Part & { joined: Part[] }
  slots: readonly Slot[]
  delivererId: string | null
  participants: number | null
  /** The parties that have said that the time does not suit them. */
  unsuited?: readonly Party[]
}

/** Its words are for this person, on this day. */
type Reader = { locale: Locale; today: Day }

/** Refuses times that something speaks against, until the person passes just that with a reason. */
export async function passClashes(
  reading: Reading,
  asked: ToBeHeld & Reader,
  passing: Passing,
): Promise<Result<Passed>> {
  const clashes = await findClashes(reading, asked)
  if (!arePassed(clashes, passing)) return refuseClashes(clashes, asked.locale)
  return accept(passedOf(clashes, passing))
}

/** An occasion as it will be held, with the parts of the other organisations where it is a joint session. */
export type Step = { occasion: Part & { joined?: readonly Part[] }; slot: Slot; delivererId: string | null }

/**
 * The same for occasions that are saved together. They are held against each other as they will be. `only` leaves out all
 * other reasons. Gives what was passed for each of them.
 */
export async function passClashesOfSteps(
  reading: Reading,
  { steps, only, ...reader }: Reader & { steps: readonly Step[]; only?: ClashReason },
  passing: Passing,
): Promise<Result<Passed[]>> {
  const found = await findClashesOfSteps(reading, steps, reader)
  const counted = found.map(own => own.filter(({ reason }) => !only || reason === only))
  const clashes = counted.flat()
  if (!arePassed(clashes, passing)) return refuseClashes(clashes, reader.locale)
  return accept(counted.map(own => passedOf(own, passing)))
}

/** A step's part at one of the organisations. The first is held against the hour itself and the room. */
type PartOfStep = Omit<Step, 'occasion'> & {
  part: Part
  turn: number
  participants: number | null
  isFirst: boolean
}

/** By step. The surroundings are read once for each delivery, with all that is moved. */
async function findClashesOfSteps(
  reading: Reading,
  steps: readonly Step[],
  reader: Reader,
): Promise<AroundClash[][]> {
  const parts = steps.flatMap(partsOf)
  const moving = parts.map(({ part: { id }, slot, delivererId }) => ({ id, delivererId, ...slot }))
  const shared = { slots: steps.map(({ slot }) => slot), moving, ...reader }
  const deliverers = [...new Set(steps.flatMap(({ delivererId }) => delivererId ?? []))]
  const found: { turn: number; clashes: AroundClash[] }[] = []
  for (const own of ofDeliveries(parts)) {
    const delivererIds = own.some(({ isFirst }) => isFirst) ? deliverers : []
    const around = await findAround(reading, { of: own[0].part, delivererIds, ...shared })
    found.push(...own.map(part => ({ turn: part.turn, clashes: clashesOfPart(part, around) })))
  }
  return steps.map((_, turn) => found.filter(one => one.turn === turn).flatMap(({ clashes }) => clashes))
}

function partsOf({ occasion: { joined = [], ...first }, ...step }: Step, turn: number): PartOfStep[] {
  const all = [first, ...joined]
  const participants = sumOf(all.map(({ plannedParticipants }) => plannedParticipants))
  return all.map((part, index) => ({ ...step, part, turn, participants, isFirst: index === 0 }))
}

function ofDeliveries(parts: readonly PartOfStep[]): [PartOfStep, ...PartOfStep[]][] {
  const ids = new Set(parts.map(({ part }) => part.deliveryId))
  return [...ids].flatMap(id => {
    const [first, ...others] = parts.filter(({ part }) => part.deliveryId === id)
    return first ? [[first, ...others] as [PartOfStep, ...PartOfStep[]]] : []
  })
}

function clashesOfPart({ part, slot, isFirst, ...step }: PartOfStep, around: Around): AroundClash[] {
  const held = isFirst ? step : { delivererId: null, participants: null }
  const own = surroundingsOf(around, { ...held, occasion: part })
  const clashes = isFirst ? clashesOf(slot, own) : clashesOfParties(slot, own)
  return clashes.map(clash => ({ ...clash, around: own }))
}

function passedOf(clashes: readonly AroundClash[], { clashReason = '' }: Passing): Passed {
  if (clashes.length === 0) return null
  return { passed: [...new Set(clashes.map(({ reason }) => reason))].join(' '), reason: clashReason }
}

/** All that speaks against the times, at any of the organisations. */
async function findClashes(reading: Reading, asked: ToBeHeld & Reader): Promise<AroundClash[]> {
  const { occasion, slots, delivererId, unsuited = [], locale, today } = asked
  const { joined } = occasion
  const field = await findAround(reading, {
    of: occasion,
    delivererIds: delivererId ? [delivererId] : [],
    slots,
    locale,
    today,
  })
  const around = surroundingsOf(field, { occasion, delivererId, participants: participantsOf(asked) })
  const clashes = slots.flatMap(at =>
    [...clashesOfUnsuited(at, unsuited), ...clashesOf(at, around)].map(clash => ({ ...clash, around })),
  )
  for (const part of joined) {
    const beside = await findAround(reading, { of: part, delivererIds: [], slots, locale, today })
    const others = surroundingsOf(beside, { occasion: part, delivererId: null, participants: null })
    const found = slots.flatMap(at => clashesOfParties(at, others))
    clashes.push(...found.map(clash => ({ ...clash, around: others })))
  }
  return clashes
}

/** The room takes those of all organisations. */
function participantsOf({ participants, occasion: { joined } }: ToBeHeld): number | null {
  return sumOf([participants, ...joined.map(one => one.plannedParticipants)])
}

/** Null where nobody has a number. */
function sumOf(counts: readonly (number | null)[]): number | null {
  if (counts.every(count => count === null)) return null
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
}
