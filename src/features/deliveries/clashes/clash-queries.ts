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
import { findAround, type Part, surroundingsOf } from '@/features/deliveries/clashes/surroundings-queries'
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

/** One of a delivery's occasions as it will be held. */
export type Step = { occasion: Part; slot: Slot; delivererId: string | null }

/**
 * The same for occasions of one delivery that are saved together. They are held against each other as they will be.
 * `only` leaves out all other reasons. Gives what was passed for each of them.
 */
export async function passClashesOfSteps(
  reading: Reading,
  { steps, only, ...reader }: Reader & { steps: readonly Step[]; only?: ClashReason },
  passing: Passing,
): Promise<Result<Passed[]>> {
  const [first] = steps
  if (!first) return accept([])
  const around = await findAround(reading, {
    of: first.occasion,
    slots: steps.map(({ slot }) => slot),
    delivererIds: [...new Set(steps.flatMap(({ delivererId }) => delivererId ?? []))],
    moving: steps.map(({ occasion: { id }, slot, delivererId }) => ({ id, delivererId, ...slot })),
    ...reader,
  })
  const found = steps.map(({ occasion, slot, delivererId }) => {
    const own = surroundingsOf(around, { occasion, delivererId, participants: occasion.plannedParticipants })
    return clashesOf(slot, own)
      .filter(({ reason }) => !only || reason === only)
      .map(clash => ({ ...clash, around: own }))
  })
  const clashes = found.flat()
  if (!arePassed(clashes, passing)) return refuseClashes(clashes, reader.locale)
  return accept(found.map(own => passedOf(own, passing)))
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
  const counts = [participants, ...joined.map(one => one.plannedParticipants)]
  if (counts.every(count => count === null)) return null
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
}
