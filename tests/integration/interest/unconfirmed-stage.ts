import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Actor, AnonymousActor } from '@/auth/actor'
import { confirmWritten, writeInterest } from '@/features/interest/unconfirmed/commands'
import { listUnconfirmed } from '@/features/interest/unconfirmed/queries'
import type { Belonging } from '@/features/interest/unconfirmed/schema'
import { asSystem, NOW } from '../../support/order-stage'
import { anonymousAt, freshAddress, keyMailedTo, type TestMember } from '../../support/party-stage'

/** Somebody who is not signed in, each at a network address of their own. */
export function aGuest(now = NOW): AnonymousActor {
  return { ...anonymousAt(now), client: { address: randomUUID(), userAgent: '' } }
}

export const aText = (member: TestMember, belongs: Belonging, email: string) => ({
  service: 'ia-systemet',
  need: 'Vi hinner inte följa upp tillbuden.',
  timing: 'soon' as const,
  organisation: member.member.seed.name,
  belongs,
  email,
  telephone: '08-123 45 67',
})

export async function written(member: TestMember, belongs: Belonging, email = freshAddress()) {
  expect((await writeInterest(aGuest(), aText(member, belongs, email))).ok).toBe(true)
  return { email, kod: await keyMailedTo(email) }
}

export async function confirmed(member: TestMember, belongs: Belonging, email?: string) {
  const made = await written(member, belongs, email)
  expect((await confirmWritten(aGuest(), made)).ok).toBe(true)
  const row = await asSystem(tx => tx.unconfirmedInterest.findFirstOrThrow({ where: { email: made.email } }))
  return { ...made, id: row.id, row }
}

export const idsSeenBy = async (actor: Actor) => (await listUnconfirmed(actor)).map(({ id }) => id)
