import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { asSignIn } from '@/auth/doors'
import { isInForce } from '@/auth/mandate'
import { dayOfDate } from '@/lib/dates'
import { organisationName } from '@/lib/organisation-name'
import type { Party } from '@/lib/party'

export type OwnMandate = {
  id: string
  organisation: string
  party: Party
  canSign: boolean
  /** The name of the one in whose place a stand-in acts. */
  standsInFor: string | null
  /** Last day, as YYYY-MM-DD. */
  until: string | null
}

/**
 * The person's mandates that are valid now, at every organisation. Asked as the sign-in does: who acts for
 * one organisation sees no other, not even its name.
 */
export async function mandatesOf({ personId, now, locale }: SignedInActor): Promise<OwnMandate[]> {
  const mandates = await asSignIn(tx =>
    tx.mandate.findMany({
      where: { personId },
      orderBy: [{ organisation: { name: 'asc' } }, { party: 'asc' }, { id: 'asc' }],
      include: {
        organisation: { select: { name: true, nameEn: true } },
        standInFor: { select: { person: { select: { name: true } } } },
      },
    }),
  )
  return mandates
    .filter(mandate => isInForce(mandate, now))
    .map(({ id, party, kind, validTo, organisation, standInFor }) => ({
      id,
      party,
      organisation: organisationName(locale, organisation),
      canSign: kind === 'signatory',
      standsInFor: standInFor?.person.name ?? null,
      until: validTo && dayOfDate(validTo),
    }))
}

export type OwnAccount = { issuer: string; subject: string }

/** The identity provider's accounts that open this person's sign-in. */
export function accountsOf({ personId }: SignedInActor): Promise<OwnAccount[]> {
  return asSignIn(tx =>
    tx.account.findMany({
      where: { personId },
      orderBy: [{ issuer: 'asc' }, { subject: 'asc' }],
      select: { issuer: true, subject: true },
    }),
  )
}

/** Says whether there was such an account of this person's. */
export async function disconnectAccount({ personId }: SignedInActor, account: OwnAccount): Promise<boolean> {
  const { count } = await asSignIn(tx => tx.account.deleteMany({ where: { ...account, personId } }))
  return count > 0
}
