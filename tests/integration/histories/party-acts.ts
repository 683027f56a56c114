import type { SignedInActor } from '@/auth/actor'
import { askForMandate } from '@/features/organisations/access/ask-commands'
import { grantAccess, refuseAccess, requestAccess } from '@/features/organisations/access/commands'
import {
  attestNoCounterpart,
  confirmAttestation,
  contestAttestation,
} from '@/features/organisations/attestations/commands'
import { addLocalUnion, endLocalUnion } from '@/features/organisations/unions/commands'
import { addDays, dayOf } from '@/lib/dates'
import { type Party, parties, unionParties } from '@/lib/party'
import type { Result } from '@/lib/result'
import { anonymousAt } from '../../support/party-stage'
import { type Act, addressFor, type History, orderOf, pick, presser, type Step } from './history'

const ATTESTED_DAYS = 120
const reason = 'Avstämt per telefon'

const addUnion: Act = async (history, step) => {
  const party = leftOutOr(history, step) ?? lackingOr(history, step)
  const { persona, actor } = presser(history, step, { isStaff: true })
  const unionName = `Klubben ${history.told.length}`
  const input = { organisationId: history.member.id, party, unionName, isContactUnion: step.how === 9 }
  return { who: persona.label, what: `adds a union for ${party}`, result: await addLocalUnion(actor, input) }
}

const attest: Act = async (history, step) => {
  const party = lackingOr(history, step)
  const { persona, actor } = presser(history, step, { isStaff: true })
  // Longer than twelve months is too long.
  const days = step.how === 9 ? 4 * ATTESTED_DAYS : ATTESTED_DAYS
  const expiresOn = addDays(dayOf(history.now), days)
  const input = { organisationId: history.member.id, party, reason, expiresOn }
  const result = await attestNoCounterpart(actor, input)
  return { who: persona.label, what: `attests that nobody is there for ${party}`, result }
}

/** A union that somebody signs without. */
function leftOutOr({ view }: History, { which, how }: Step) {
  const awaiting = view.orders.filter(order => order.status === 'awaiting_signatures')
  const leftOut = awaiting.flatMap(order => order.leftOut)
  return how < 7 ? unionParties.find(party => party === pick(leftOut, which)) : undefined
}

/** Mostly a union of which nobody has said whether it is here. */
function lackingOr({ view }: History, { which, how }: Step) {
  const lacking = unionParties.filter(party => view.parties.some(one => one.party === party && one.isUnclear))
  return pick(how < 8 ? lacking : unionParties, which) ?? pick(unionParties, which) ?? 'seko'
}

type Thing = { id: string; party: Party }
type Press = (actor: SignedInActor, thing: Thing) => Promise<Result<string>>
type Naming = { what: string; of: (history: History) => (Thing & { attestedById?: string })[] }

function onThing({ what, of }: Naming, press: Press): Act {
  return async (history, step) => {
    const thing = pick(of(history), step.which)
    if (!thing) return null
    const { persona, actor } = presser(history, step, { isStaff: true, but: thing.attestedById })
    return { who: persona.label, what: `${what} ${thing.party}`, result: await press(actor, thing) }
  }
}

const request: Act = async (history, step) => {
  const party = pick(parties, step.which + step.how) ?? 'seko'
  const { persona, actor } = presser(history, step, {})
  const isStranger = step.how < 7
  const wish = { organisationId: history.member.id, party, kind: 'signatory' as const, message: '' }
  const asked = { ...wish, ...addressFor(history, 0) }
  const result = await requestAccess(isStranger ? anonymousAt(history.now) : actor, asked)
  return { who: isStranger ? 'a stranger' : persona.label, what: `asks to act for ${party}`, result }
}

const askFor: Act = async (history, step) => {
  const order = orderOf(history, step)
  if (!order) return null
  const party = pick(parties, step.how) ?? 'seko'
  const { persona, actor } = presser(history, step, {})
  const result = await askForMandate(actor, { orderId: order.id, party })
  return { who: persona.label, what: `asks for someone to sign for ${party}`, result }
}

export const partyActs = {
  addUnion,
  attest,
  request,
  askFor,
  endUnion: onThing({ what: 'ends a union of', of: ({ view }) => view.unions }, (actor, { id }) =>
    endLocalUnion(actor, { localUnionId: id, reason }),
  ),
  confirmAttestation: onThing(
    { what: 'confirms the absence of', of: ({ view }) => view.attestations.filter(one => !one.isConfirmed) },
    (actor, { id }) => confirmAttestation(actor, id),
  ),
  contest: onThing(
    { what: 'contests the absence of', of: ({ view }) => view.attestations },
    (actor, { id }) => contestAttestation(actor, { attestationId: id, reason }),
  ),
  grant: onThing({ what: 'grants access to', of: ({ view }) => view.requests }, (actor, { id }) =>
    grantAccess(actor, { requestId: id }),
  ),
  denyAccess: onThing({ what: 'denies access to', of: ({ view }) => view.requests }, (actor, { id }) =>
    refuseAccess(actor, { requestId: id, reason }),
  ),
} satisfies Record<string, Act>
