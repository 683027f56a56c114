import type { SignedInActor } from '@/auth/actor'
import { acceptInvitation } from '@/features/organisations/invitations/accept-commands'
import {
  confirmInvitation,
  giveStandIn,
  inviteToMandate,
  renewInvitation,
  withdrawInvitation,
} from '@/features/organisations/invitations/invite-commands'
import { endStandIn, leaveMandate, revokeMandate } from '@/features/organisations/mandates/commands'
import { addDays, dayOf } from '@/lib/dates'
import { parties } from '@/lib/party'
import type { Result } from '@/lib/result'
import { anonymousAt, keyMailedTo } from '../../support/party-stage'
import { type Act, addressFor, type History, pick, presser } from './history'
import { holding } from './people'
import type { InvitationView, MandateView } from './view'

const UNKNOWN_KEY = 'no-such-key'
const STAND_IN_DAYS = 9
const reason = 'Nytt uppdrag'

const invite: Act = async (history, step) => {
  const party = pick(parties, step.which + step.how) ?? 'employer'
  const right = step.how % 3 === 0 ? { isStaff: true as const } : { party, signs: true as const }
  const { persona, actor } = presser(history, step, right)
  const kind = step.how % 4 === 3 ? ('preparer' as const) : ('signatory' as const)
  const validTo = step.how % 5 === 2 ? addDays(dayOf(history.now), 15) : undefined
  const union = history.view.unions.find(one => one.party === party)?.id
  const input = { organisationId: history.member.id, party, kind, validTo, localUnionId: union }
  const result = await inviteToMandate(actor, { ...input, ...addressFor(history, step.how) })
  return { who: persona.label, what: `invites a ${kind} for ${party}`, result }
}

const standIn: Act = async (history, step) => {
  const { persona, actor } = presser(history, step, { signs: true, notStandIn: true })
  const validFrom = addDays(dayOf(history.now), step.how % 3 === 2 ? 2 : 0)
  const dates = { validFrom, validTo: addDays(validFrom, STAND_IN_DAYS) }
  const result = await giveStandIn(actor, { ...addressFor(history, step.how), ...dates })
  return { who: persona.label, what: `has a stand-in for ${persona.holder?.party ?? 'nobody'}`, result }
}

const accept: Act = async (history, step) => {
  const { invitations } = history.view
  const invitation = pick(invitations, step.which)
  if (!invitation) return null
  const kod = invitation.isMailed ? await keyMailedTo(invitation.email) : UNKNOWN_KEY
  const result = await acceptInvitation(anonymousAt(history.now), { kod })
  if (result.ok) await welcome(history, invitation, result.value)
  return { who: invitation.email, what: `accepts for ${invitation.party}`, result }
}

/** From now on they may press too. */
async function welcome(
  { people, member, stage, now }: History,
  { party, email, kind, isStandIn }: InvitationView,
  { mandateId, personId }: { mandateId: string; personId: string },
) {
  const known = people.find(one => one.personId === personId)
  const name = known?.name ?? 'Ny'
  const label = `${known?.label ?? email.split('@')[0]}-as-${isStandIn ? 'stand-in-for-' : ''}${party}`
  const held = { mandateId, validFrom: dayOf(now), validTo: null, standInFor: null }
  const organisation = { id: member.id, name: stage.home.name }
  const who = { personId, name, email, organisation, party, canSign: kind === 'signatory' }
  people.push(holding(label, { ...who, ...held }))
}

type EndOf = (actor: SignedInActor, input: { mandateId: string; reason: string }) => Promise<Result<string>>

function ending(what: string, end: EndOf, isMeant: (mandate: MandateView) => boolean): Act {
  return async (history, step) => {
    const meant = history.view.mandates.filter(mandate => mandate.isRunning && isMeant(mandate))
    const mandate = pick(meant, step.which + step.how)
    if (!mandate) return null
    const byStaff = step.how % 3 === 0 && { isStaff: true as const }
    const right = { party: mandate.party, signs: true, notStandIn: true, but: mandate.personId } as const
    const { persona, actor } = presser(history, step, byStaff || right)
    const result = await end(actor, { mandateId: mandate.id, reason })
    const whose = history.people.find(one => one.holder?.mandateId === mandate.id)
    return { who: persona.label, what: `${what} ${whose?.label ?? mandate.party}`, result }
  }
}

const leave: Act = async (history, step) => {
  const { persona, actor } = presser(history, step, {})
  const mandateId = persona.holder?.mandateId
  if (!mandateId) return null
  return { who: persona.label, what: 'leaves', result: await leaveMandate(actor, { mandateId, reason }) }
}

type OnInvitation = (actor: SignedInActor, id: string) => Promise<Result<string>>

function onInvitation(what: string, press: OnInvitation, isMeant: (one: InvitationView) => boolean): Act {
  return async (history, step) => {
    const invitation = pick(history.view.invitations.filter(isMeant), step.which)
    if (!invitation) return null
    const { persona, actor } = presser(history, step, { isStaff: true, but: invitation.invitedById })
    const result = await press(actor, invitation.id)
    return { who: persona.label, what: `${what} the invitation for ${invitation.party}`, result }
  }
}

export const mandateActs = {
  invite,
  standIn,
  accept,
  leave,
  confirmInvitation: onInvitation('confirms', confirmInvitation, one => !one.isMailed),
  renewInvitation: onInvitation('renews', renewInvitation, () => true),
  withdrawInvitation: onInvitation('withdraws', withdrawInvitation, () => true),
  revoke: ending('revokes the mandate of', revokeMandate, () => true),
  endStandIn: ending('ends the stand-in', endStandIn, one => one.isStandIn),
} satisfies Record<string, Act>
