import { z } from 'zod'
import { granters, holdersOf, peopleOf, personsOf, staff } from '@/lib/happenings/concerned'
import { declareHappenings } from '@/lib/happenings/declare'
import { aDay, aParty } from '@/lib/happenings/facts'
import { ownPartyPage, partyPageOfStaff } from '@/lib/happenings/pages'
import { paths } from '@/lib/paths'

const party = aParty
const kind = z.string()
const standInForId = z.string().nullable()
const proposalSettled = { 'mandate.proposed.confirm': 'everyone' } as const
const requestSettled = {
  'mandate.requested.decide': 'everyone',
  'mandate.request_reminded.decide': 'everyone',
} as const
const ended = { personId: z.string(), standInForId, party }
const invited = {
  kind,
  standInForId: standInForId.optional(),
  until: aDay.nullish(),
  party,
}

export const mandateHappenings = declareHappenings('party', {
  // The invited have the invitation itself by mail.
  'mandate.invited': { facts: invited, tells: 'nobody', settles: proposalSettled },
  'mandate.proposed': {
    facts: invited,
    tells: { confirm: { whom: staff, asks: 'move', leadsTo: partyPageOfStaff } },
  },
  'mandate.invitation_renewed': { facts: { party }, tells: 'nobody' },
  'mandate.invitation_withdrawn': { facts: { party }, tells: 'nobody', settles: proposalSettled },
  'mandate.granted': {
    facts: {
      kind,
      personId: z.string(),
      grantedById: z.string(),
      confirmedById: z.string().nullable(),
      localUnionId: z.string().nullable(),
      standInForId,
      until: aDay.nullable(),
      party,
    },
    tells: { told: { whom: 'central_union', asks: 'never_waits', leadsTo: () => paths.start } },
  },
  'mandate.revoked': {
    facts: ended,
    tells: {
      // A holder who did not expect it must know at once.
      holder: {
        whom: (_, { facts }) => personsOf([facts.personId]),
        asks: 'never_waits',
        leadsTo: () => paths.account,
      },
    },
  },
  'mandate.left': {
    facts: { ...ended, giverId: z.string().nullish() },
    tells: {
      giver: {
        whom: (_, { facts }) => personsOf([facts.giverId ?? null]),
        asks: 'nothing',
        leadsTo: ownPartyPage,
      },
      told: {
        whom: (people, { facts }) =>
          peopleOf(holdersOf(people, facts.party).filter(one => one.personId !== facts.giverId)),
        asks: 'nothing',
        leadsTo: ownPartyPage,
      },
    },
  },
  // The staff are asked where nobody at the party can grant it.
  'mandate.requested': {
    facts: { kind, digest: z.string(), party },
    tells: {
      decide: {
        whom: (people, { facts }) => peopleOf(granters(people, facts.party)),
        asks: 'move',
        leadsTo: ownPartyPage,
      },
      arrange: {
        whom: (people, { facts }) => (granters(people, facts.party).length > 0 ? [] : staff(people)),
        asks: 'move',
        leadsTo: partyPageOfStaff,
      },
    },
  },
  'mandate.request_reminded': {
    facts: { party },
    tells: {
      decide: {
        whom: (people, { facts }) => peopleOf(granters(people, facts.party)),
        asks: 'move',
        leadsTo: ownPartyPage,
      },
    },
    settles: requestSettled,
  },
  // The asker has the answer by mail.
  'mandate.request_answered': {
    facts: { isGranted: z.boolean(), party },
    tells: 'nobody',
    settles: { ...requestSettled, 'mandate.requested.arrange': 'everyone' },
  },
})
