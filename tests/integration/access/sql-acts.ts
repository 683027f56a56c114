import type { Member } from '@seed/factories/organisation-rows'
import type { Party } from '@/lib/party'
import { NOW, signatory, versionOf } from '../../support/order-stage'
import type { Ask, Settings } from '../../support/sql'

/** PostgreSQL's answers to a person without the right, and to an act that would break a rule. */
export const DENIED = { code: '42501' }
export const broken = (constraint: string) => ({ code: '23514', constraint })

export function settingsOf(member: Member, party: Party): Settings {
  const { personId } = signatory(member, party)
  return { role: 'party', person: personId, organisation: member.id, party }
}

export type Signing = {
  orderId: string
  organisation: string
  party: Party
  mandateId: string
  person: string
  hash?: string
}

/** A signature on the version that is open, or was the last. */
export async function insertSignature(ask: Ask, signing: Signing) {
  const { orderId, organisation, party, mandateId, person, hash } = signing
  const version = await versionOf(orderId)
  return ask(
    `INSERT INTO "Signature" ("orderId", "versionId", "organisationId", party, "personId", "mandateId",
       "versionHash", assurance, "signedAt") VALUES ($1, $2, $3, $4, $5, $6, $7, 'mail_link', $8)`,
    [orderId, version.id, organisation, party, person, mandateId, hash ?? version.hash, NOW],
  )
}
