import 'server-only'
import type { SignedInActor, StaffActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { once } from '@/auth/once'
import { addMembers, lockMembers, saveChanges } from '@/features/organisations/register/change-members'
import { memberHappenings } from '@/features/organisations/register/happenings'
import type { MemberFacts } from '@/features/organisations/register/member'
import { canKeepRegister } from '@/features/organisations/register/policy'
import { differencesOf, mayChangeFrom, mayEndOn } from '@/features/organisations/register/rules'
import type { AddMember, ChangeMember, EndMember } from '@/features/organisations/register/schema'
import { dateOf, dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { type Happening, tell } from '@/lib/happenings/tell'
import { accept, type Result, refuse } from '@/lib/result'
import { type Answers, explaining } from '@/lib/violations'

/** Adds a member to the register with its four parties. Gives its id. */
export async function addMember(actor: SignedInActor, input: AddMember): Promise<Result<string>> {
  if (!canKeepRegister(actor)) return refuse('not_allowed')
  if (input.memberFrom > dayOf(actor.now)) return refuse('member_change_in_future', { field: 'memberFrom' })
  return explaining(numberTaken, () =>
    withActor(actor, tx =>
      once(tx, actor, async () => {
        const facts = factsOf(input)
        const [id = ''] = await addMembers(tx, [{ ...facts, memberFrom: input.memberFrom }])
        await tellOfMember(tx, actor, id, {
          kind: 'member.added',
          facts: { ...loggedFacts(facts), memberFrom: input.memberFrom },
          texts: { name: facts.name },
        })
        return accept(id)
      }),
    ),
  )
}

/** Changes what the register says of a member from a day. The former state stays in its history. */
export async function changeMember(actor: SignedInActor, input: ChangeMember): Promise<Result<string>> {
  if (!canKeepRegister(actor)) return refuse('not_allowed')
  const { organisationId, from } = input
  return explaining(numberTaken, () =>
    withActor(actor, async tx => {
      const [before] = await lockMembers(tx, [organisationId])
      if (!before) return refuse('not_found')
      const may = mayChangeFrom(before, from, dayOf(actor.now))
      if (!may.ok) return may
      const after = factsOf(input)
      if (differencesOf(before, after).length === 0) return accept(organisationId)
      await saveChanges(tx, [{ before, after, from }])
      await tellOfMember(tx, actor, organisationId, {
        kind: 'member.changed',
        facts: { ...loggedFacts(after), from },
        texts: { name: after.name },
      })
      return accept(organisationId)
    }),
  )
}

/** Ends a membership, by a merger where it names the member that goes on. Orders under way go on. */
export async function endMember(actor: SignedInActor, input: EndMember): Promise<Result<string>> {
  if (!canKeepRegister(actor)) return refuse('not_allowed')
  const { organisationId, memberTo, reason, mergedInto } = input
  return withActor(actor, async tx => {
    const heir = mergedInto ? await findHeir(tx, mergedInto) : null
    if (mergedInto && (!heir || heir.id === organisationId)) {
      return refuse('merged_into_unknown', { field: 'mergedInto' })
    }
    const [member] = await lockMembers(tx, [organisationId])
    if (!member) return refuse('not_found')
    const may = mayEndOn(member, memberTo)
    if (!may.ok) return may
    const mergedIntoId = heir?.id ?? null
    await tx.organisation.update({
      where: { id: organisationId },
      data: { memberTo: dateOf(memberTo), mergedIntoId },
      select: { id: true },
    })
    await tellOfMember(tx, actor, organisationId, {
      kind: 'member.ended',
      facts: { memberTo, mergedIntoId, importId: null },
      texts: { reason },
    })
    return accept(organisationId)
  })
}

/** Takes the end of a membership back, as if it had never ended. */
export async function reinstateMember(actor: SignedInActor, organisationId: string): Promise<Result<string>> {
  if (!canKeepRegister(actor)) return refuse('not_allowed')
  return withActor(actor, async tx => {
    const [member] = await lockMembers(tx, [organisationId])
    if (!member) return refuse('not_found')
    if (!member.memberTo) return refuse('member_has_not_left')
    await tx.organisation.update({
      where: { id: organisationId },
      data: { memberTo: null, mergedIntoId: null },
      select: { id: true },
    })
    await tellOfMember(tx, actor, organisationId, { kind: 'member.reinstated', facts: { importId: null } })
    return accept(organisationId)
  })
}

/** A number is one member's, however many add it at once: the index decides. */
const numberTaken = {
  Organisation_organisationNumber_key: refuse('member_number_taken', { field: 'organisationNumber' }),
} satisfies Answers

function findHeir(tx: Transaction, organisationNumber: string) {
  return tx.organisation.findFirst({ where: { organisationNumber, memberTo: null }, select: { id: true } })
}

function factsOf(input: AddMember | ChangeMember): MemberFacts {
  const { name, nameEn, organisationNumber, type, headcount, sector, place } = input
  return { name, nameEn: nameEn || name, organisationNumber, type, headcount, sector: sector ?? null, place }
}

function loggedFacts({ type, headcount, sector, organisationNumber }: MemberFacts) {
  return { type, headcount, sector, organisationNumber, importId: null }
}

function tellOfMember(
  tx: Transaction,
  author: StaffActor,
  organisationId: string,
  event: Happening<typeof memberHappenings>,
): Promise<void> {
  return tell(tx, author, {
    of: memberHappenings,
    chainId: organisationId,
    subjectId: organisationId,
    ...event,
  })
}
