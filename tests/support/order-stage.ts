import { randomUUID } from 'node:crypto'
import { actorFor, type Holder } from '@seed/factories/actors'
import { anOrder } from '@seed/factories/order-factory'
import type { OrderStory } from '@seed/factories/order-story'
import type { Member } from '@seed/factories/organisation-rows'
import { expect } from 'vitest'
import type { Actor } from '@/auth/actor'
import { makeActor, systemActor, withActor } from '@/auth/doors'
import { stockholmInstant } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { findChainFaults } from '@/lib/events'
import type { Party } from '@/lib/party'
import type { Reason } from '@/lib/result'
import { findTestWorld, TODAY } from './test-world'

export { TODAY }
export const NOW = stockholmInstant(TODAY, '10:00')

export const refused = (reason: Reason) => expect.objectContaining({ ok: false, reason })

export const asSystem = <T>(work: (tx: Transaction) => Promise<T>) => withActor(systemActor(), work)

/** The test world with its two organisations: `home`, where all four parties are, and `away`, without Saco-S. */
export async function aStage() {
  const world = await findTestWorld()
  const home = world.organisation('vattenledsverket')
  const away = world.organisation('hogskolan-i-tallmora')
  const by = (member: Member, party: Party) => actorFor(signatory(member, party), NOW)
  return {
    world,
    home,
    away,
    order: () => anOrder().by(home),
    party: (party: Party) => by(home, party),
    foreigner: (party: Party = 'employer') => by(away, party),
    preparer: () => actorFor(preparerOf(home), NOW),
    staff: () => actorFor(world.colleague('staff'), NOW),
    admin: () => actorFor(world.colleague('admin'), NOW),
    deliverer: () => actorFor(world.deliverer, NOW),
    reader: (): Promise<Extract<Actor, { role: 'reader' }>> => readerOf(),
    person: () => personWithoutMandate(),
    anonymous: () => makeActor({ role: 'anonymous', now: NOW, locale: 'sv' }),
  }
}

export type Stage = Awaited<ReturnType<typeof aStage>>

export function signatory(member: Member, party: Party): Holder {
  return found(
    member.holders.find(holder => holder.party === party && holder.canSign),
    party,
  )
}

/** The version before the parties: the one that is open, or the last one. */
export async function versionOf(orderId: string) {
  const version = await asSystem(tx =>
    tx.orderVersion.findFirst({ where: { orderId }, orderBy: { number: 'desc' } }),
  )
  return found(version, `version of ${orderId}`)
}

/** The press of someone who has read the order as it stands. */
export async function reading(story: OrderStory): Promise<{ orderId: string; versionHash: string }> {
  return { orderId: story.id, versionHash: (await versionOf(story.id)).hash }
}

/** Every signature that the order ever had, the first one first. */
export function signaturesOf(orderId: string) {
  return asSystem(tx => tx.signature.findMany({ where: { orderId }, orderBy: { signedAt: 'asc' } }))
}

/** The parties whose signature nobody has taken back, in the order they signed. */
export async function liveOf(orderId: string) {
  return (await signaturesOf(orderId)).filter(one => !one.takenBackAt).map(one => one.party)
}

export function orderRow(id: string) {
  return asSystem(tx => tx.order.findUniqueOrThrow({ where: { id } }))
}

export async function statusOf(id: string): Promise<string> {
  return (await orderRow(id)).status
}

/** The log's entries on an order, in order. */
export async function eventKinds(orderId: string): Promise<string[]> {
  const events = await asSystem(tx =>
    tx.event.findMany({ where: { orderId }, orderBy: { position: 'asc' }, select: { kind: true } }),
  )
  return events.map(event => event.kind)
}

export async function lastEvent(orderId: string) {
  return asSystem(tx =>
    tx.event.findFirstOrThrow({
      where: { orderId },
      orderBy: { position: 'desc' },
      include: { texts: { orderBy: { field: 'asc' }, select: { field: true, text: true } } },
    }),
  )
}

export function chainFaults(organisationId: string) {
  return asSystem(tx => findChainFaults(tx, organisationId))
}

async function readerOf() {
  const row = await asSystem(tx => tx.person.findFirstOrThrow({ where: { staffRole: 'reader' } }))
  return makeActor({ ...signedIn(row), role: 'reader' })
}

async function personWithoutMandate() {
  const email = `${randomUUID()}@ingenstans.example`
  const row = await asSystem(tx => tx.person.create({ data: { email, name: 'Utan Behörighet' } }))
  return makeActor({ ...signedIn(row), role: 'person' })
}

function signedIn({ id, name, email }: { id: string; name: string; email: string }) {
  const asked = { now: NOW, signedInAt: NOW, sessionId: null, locale: 'sv' as const }
  return { personId: id, name, email, assurance: 'mail_link' as const, ...asked }
}

function preparerOf(member: Member): Holder {
  return found(
    member.holders.find(holder => !holder.canSign),
    'preparer',
  )
}

export function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`There is no ${what}`)
  return value
}
