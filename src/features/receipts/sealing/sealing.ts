import 'server-only'
import {
  RECEIPT_FORMAT,
  type ReceiptDocument,
  type ReceiptName,
  type SealedParty,
} from '@/features/receipts/receipt-schema'
import type { SealableVersion } from '@/features/receipts/sealing/version-queries'
import { dayOfDate } from '@/lib/dates'
import { salted, saltedDigest } from '@/lib/hashing'
import type { Party } from '@/lib/party'

type Seal = { code: string; keyId: string }

/** The receipt's document and, beside it, the names that it holds digests of. */
export function sealedDocument(
  version: SealableVersion,
  { code, keyId }: Seal,
): { document: ReceiptDocument; names: ReceiptName[] } {
  const names = namesOf(version)
  const document: ReceiptDocument = {
    format: RECEIPT_FORMAT,
    formatVersion: 2,
    code,
    keyId,
    order: version.order,
    version: {
      number: version.number,
      hash: version.hash,
      sentAt: version.sentAt.toISOString(),
      sentByParty: version.sentByParty,
    },
    validAt: version.event.occurredAt.toISOString(),
    content: JSON.parse(version.canonical),
    parties: version.parties.map(party => sealedParty(version, party, names)),
    log: { chainId: version.organisationId, position: version.event.position, eventHash: version.event.hash },
  }
  return { document, names }
}

function namesOf({ signatures }: SealableVersion): ReceiptName[] {
  return signatures.flatMap(({ party, signerName, stoodInForName }) => [
    { party, isStoodInFor: false, name: signerName, salt: salted(signerName).salt },
    ...(stoodInForName
      ? [{ party, isStoodInFor: true, name: stoodInForName, salt: salted(stoodInForName).salt }]
      : []),
  ])
}

function sealedParty(
  { signatures, attestations }: SealableVersion,
  { party, representation, bodyName }: SealableVersion['parties'][number],
  names: ReceiptName[],
): SealedParty {
  const signature = signatures.find(one => one.party === party)
  const attested = representation === 'no_counterpart' && attestations.find(one => one.party === party)
  return {
    party,
    representation,
    bodyName,
    attestation: attested
      ? { confirmedAt: attested.confirmedAt.toISOString(), expiresOn: dayOfDate(attested.expiresOn) }
      : null,
    signature: signature
      ? {
          signedAt: signature.signedAt.toISOString(),
          assurance: signature.assurance,
          mandate: {
            kind: signature.mandateKind,
            grantedVia: signature.grantedVia,
            isStandIn: signature.isStandIn,
          },
          usesEmployerAddress: signature.usesEmployerAddress,
          signatureDigest: signature.digest,
          nameDigest: digestOf(names, party, false) ?? '',
          stoodInForDigest: digestOf(names, party, true),
        }
      : null,
  }
}

function digestOf(names: ReceiptName[], party: Party, isStoodInFor: boolean): string | null {
  const found = names.find(one => one.party === party && one.isStoodInFor === isStoodInFor)
  return found ? saltedDigest({ salt: found.salt, text: found.name }) : null
}
