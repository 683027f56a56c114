import type { Actor, ComingMandate } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import { actingMandate, notBegun } from '@/auth/mandate'
import type { RunningSession } from '@/auth/running-session'
import type { Client } from '@/lib/client'
import { dayOfDate } from '@/lib/dates'
import { env, isDemo } from '@/lib/env'
import { organisationName } from '@/lib/organisation-name'
import type { Locale } from '@/messages/messages'

export type Asking = { now: Date; locale?: Locale; client?: Client }

/** The actor that a session's person is now: staff by role, a party by mandate, or without rights yet. */
export function actorOf(session: Omit<RunningSession, 'unread'> | null, asking: Asking): Actor {
  const { now, client } = asking
  if (!session) return makeActor({ role: 'anonymous', now, client, locale: asking.locale ?? 'sv' })
  const { person } = session
  const locale = asking.locale ?? person.locale
  const signedIn = {
    now,
    client,
    locale,
    personId: person.id,
    name: person.name,
    email: person.email,
    assurance: session.assurance,
    signedInAt: session.createdAt,
    sessionId: session.id,
    signsUntil: session.signsUntil,
    hasPasskey: person.hasPasskey,
    coming: comingOf(session, now, locale),
  }
  const { staffRole } = person
  if (staffRole && lacksFactor(session))
    return makeActor({ ...signedIn, role: 'person', lacksSecondFactor: true })
  if (staffRole) return makeActor({ ...signedIn, role: staffRole })
  const mandate = actingMandate(person.mandates, session.actingMandateId, now)
  if (!mandate) return makeActor({ ...signedIn, role: 'person' })
  const { id } = mandate.organisation
  return makeActor({
    ...signedIn,
    role: 'party',
    organisation: { id, name: organisationName(locale, mandate.organisation) },
    party: mandate.party,
    mandateId: mandate.id,
    canSign: mandate.kind === 'signatory',
    standsInFor: mandate.standsInFor,
  })
}

/** Staff and admins read union people's names. One thing alone, such as a mailbox, opens that to nobody. */
function lacksFactor({ person, hasTwoFactors }: Omit<RunningSession, 'unread'>): boolean {
  const isOfSecretariat = person.staffRole === 'staff' || person.staffRole === 'admin'
  return isOfSecretariat && !hasTwoFactors && !isDemo(env())
}

type Held = Pick<RunningSession, 'person' | 'actingMandateId'>

function comingOf({ person, actingMandateId }: Held, now: Date, locale: Locale): ComingMandate[] {
  return notBegun(person.mandates, actingMandateId, now).map(one => ({
    id: one.id,
    organisation: organisationName(locale, one.organisation),
    party: one.party,
    canSign: one.kind === 'signatory',
    standsInFor: one.standsInFor ?? null,
    from: dayOfDate(one.validFrom),
    to: one.validTo && dayOfDate(one.validTo),
    isChosen: one.id === actingMandateId,
  }))
}
