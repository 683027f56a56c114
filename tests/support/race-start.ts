import { anOrder } from '@seed/factories/order-factory'
import type { Member } from '@seed/factories/organisation-rows'
import { type Party, parties } from '@/lib/party'
import { reading, type Stage } from './order-stage'

/** What someone has read and is about to press on. */
export type Read = { orderId: string; versionHash: string }

/** An order that awaits just these parties. */
export async function signedByAllBut(stage: Stage, member: Member, missing: Party[]): Promise<Read> {
  const signing = parties.filter(party => !missing.includes(party))
  const story = await anOrder()
    .by(member)
    .signedBy(...signing)
    .create(stage.world)
  return reading(story)
}
