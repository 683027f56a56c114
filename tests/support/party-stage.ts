import { randomUUID } from 'node:crypto'
import { actorFor } from '@seed/factories/actors'
import { anOrganisation } from '@seed/factories/organisation-factory'
import type { Member } from '@seed/factories/organisation-rows'
import type { SignedInActor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import { acceptInvitation } from '@/features/organisations/invitations/accept-commands'
import { inviteToMandate } from '@/features/organisations/invitations/invite-commands'
import type { MandateKind } from '@/generated/prisma/enums'
import type { Party } from '@/lib/party'
import { asSystem, found, NOW, type Stage, signatory } from './order-stage'

/** An organisation of its own for a test, with actors for its parties. */
export async function aMember(stage: Stage, ...present: Party[]) {
  const builder = anOrganisation()
  const member = await (present.length > 0 ? builder.withParties(...present) : builder).create(stage.world)
  return {
    member,
    id: member.id,
    party: (party: Party, now = NOW) => actorFor(signatory(member, party), now),
    mandateOf: (party: Party) => signatory(member, party).mandateId,
  }
}

export type TestMember = Awaited<ReturnType<typeof aMember>>

export const later = (minutes: number, from = NOW) => new Date(from.getTime() + minutes * 60_000)

export function secondOfStaff(stage: Stage) {
  return actorFor(stage.world.admin, NOW)
}

export function anonymousAt(now: Date) {
  return makeActor({ role: 'anonymous', now, locale: 'sv' })
}

export function freshAddress(): string {
  return `${randomUUID()}@facket-9.example`
}

type Asked = { email?: string; kind?: MandateKind }

export function anInvitation(member: TestMember, party: Party, asked: Asked = {}) {
  const kind: MandateKind = 'signatory'
  return { organisationId: member.id, party, email: freshAddress(), kind, name: 'Ny Företrädare', ...asked }
}

/** The key in the newest mail to the address, from the job that sends it. */
export async function keyMailedTo(email: string): Promise<string> {
  const [job] = await asSystem(
    tx => tx.$queryRaw<{ link: string }[]>`
      SELECT j.payload -> 'secrets' ->> 'link' AS link FROM graphile_worker._private_jobs j
      JOIN "Mail" m ON m.id::text = j.payload ->> 'mailId'
      WHERE m."toAddress" = ${email} ORDER BY j.id DESC LIMIT 1`,
  )
  return new URL(found(job, `mail to ${email}`).link).searchParams.get('kod') ?? ''
}

/** Invites by someone who may, and gives the mailed key. */
export async function invited(by: SignedInActor, member: TestMember, party: Party, asked?: Asked) {
  const invitation = anInvitation(member, party, asked)
  const { email } = invitation
  const result = await inviteToMandate(by, invitation)
  if (!result.ok) throw new Error(result.reason)
  return { id: result.value, email, kod: await keyMailedTo(email) }
}

/** Invites and accepts; gives the mandate and whose it is. */
export async function joined(by: SignedInActor, member: TestMember, party: Party, asked?: Asked) {
  const { kod, ...invitation } = await invited(by, member, party, asked)
  const result = await acceptInvitation(anonymousAt(by.now), { kod })
  if (!result.ok) throw new Error(result.reason)
  return { ...invitation, ...result.value }
}

export async function partyEvents(member: Pick<Member, 'id'>, kind?: string) {
  return asSystem(tx =>
    tx.event.findMany({
      where: { chainId: member.id, ...(kind && { kind }) },
      orderBy: { position: 'asc' },
      include: { texts: { orderBy: { field: 'asc' } } },
    }),
  )
}

export async function eventKindsOf(member: Pick<Member, 'id'>): Promise<string[]> {
  return (await partyEvents(member)).map(event => event.kind)
}

export function mandateRow(id: string) {
  return asSystem(tx => tx.mandate.findUniqueOrThrow({ where: { id } }))
}

export async function representationOf(member: Pick<Member, 'id'>, party: Party): Promise<string> {
  const local = await asSystem(tx =>
    tx.localParty.findUniqueOrThrow({
      where: { organisationId_party: { organisationId: member.id, party } },
    }),
  )
  return local.representation
}
