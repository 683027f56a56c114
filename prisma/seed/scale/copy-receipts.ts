import type pg from 'pg'
import type { ReceiptDocument, SealedParty } from '@/features/receipts/receipt-schema'
import { signingKey } from '@/features/receipts/sealing/signing-key'
import { newVerificationCode } from '@/features/receipts/sealing/verification-code'
import { canonicalJson } from '@/lib/hashing'
import { type EventRow, idIn, nameIn, type Region, type Row } from './region'

/** The signatures of a version, as a receipt holds them: a digest for each party. */
type Signed = { versionId: string; orderNumber: number; digests: Record<string, string> }

type Around = { versions: Row[]; events: EventRow[] }

/** The receipts of a region, signed with the portal's own key. Their names and salts are the told ones. */
export async function receiptsIn(
  owner: pg.ClientBase,
  region: Region,
  told: Row[],
  { versions, events }: Around,
): Promise<Row[]> {
  const key = signingKey()
  const versionOf = new Map(versions.map(version => [version.id, version]))
  const validOf = new Map(events.filter(isValidity).map(event => [versionKey(event), event]))
  const signedOf = new Map((await readSigned(owner, [...versionOf.keys()])).map(one => [one.versionId, one]))
  return told.map(row => {
    const [id, orderId, versionId, organisationId] = [
      row.id,
      row.orderId,
      row.versionId,
      row.organisationId,
    ].map(one => idIn(region, String(one))) as [string, string, string, string]
    const version = versionOf.get(versionId)
    const signed = signedOf.get(versionId)
    const valid = validOf.get(`${orderId} ${version?.number}`)
    if (!version || !signed || !valid) throw new Error(`Receipt ${id} has no version that became valid`)
    const document = JSON.parse(String(row.canonical)) as ReceiptDocument
    const code = newVerificationCode()
    const canonical = canonicalJson({
      ...document,
      code,
      keyId: key.id,
      order: { id: orderId, number: signed.orderNumber },
      version: { ...document.version, hash: version.hash },
      content: JSON.parse(String(version.canonical)),
      parties: document.parties.map(party => partyIn(region, party, signed)),
      log: { ...document.log, chainId: organisationId, eventHash: valid.hash },
    })
    const { signature } = key.seal(canonical)
    return { ...row, id, orderId, versionId, organisationId, code, canonical, signature, keyId: key.id }
  })
}

function isValidity({ kind }: EventRow): boolean {
  return kind === 'order.valid'
}

function versionKey({ orderId, facts }: EventRow): string {
  return `${orderId} ${(facts as { version: number }).version}`
}

function partyIn(region: Region, party: SealedParty, { digests }: Signed) {
  const { signature, bodyName } = party
  return {
    ...party,
    bodyName: nameIn(region, bodyName),
    signature: signature && { ...signature, signatureDigest: digests[party.party] },
  }
}

async function readSigned(owner: pg.ClientBase, versionIds: unknown[]): Promise<Signed[]> {
  const { rows } = await owner.query<Signed>(
    `SELECT s."versionId", o.number AS "orderNumber", jsonb_object_agg(s.party, app.signature_digest(s)) AS digests
     FROM "Signature" s JOIN "Order" o ON o.id = s."orderId"
     WHERE s."versionId" = ANY ($1::uuid[]) AND s."takenBackAt" IS NULL GROUP BY s."versionId", o.number`,
    [versionIds],
  )
  return rows
}
