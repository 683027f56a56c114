import 'server-only'
import type { OrderKind } from '@/features/orders/happenings'
import { checkStored, findStoredReceipt } from '@/features/receipts/sealing/stored-queries'
import type { Transaction } from '@/lib/db'
import type { ChainFault } from '@/lib/events'

/** A place where the log, or a row that it tells of, does not hold. */
export type LogFault = {
  chainId: string
  /** In the chain; null where a row is wrong and not an event. */
  position: number | null
  fault:
    | ChainFault['fault']
    | 'rewritten'
    | 'version_changed'
    | 'signature_changed'
    | 'signature_missing'
    | 'receipt_changed'
  orderId: string | null
}

/** As many as are checked in a second or so: a transaction ends soon, however many receipts there are. */
const RECEIPTS_AT_ONCE = 200

const sent: OrderKind = 'order.sent'
const signed: OrderKind = 'order.signed'
/** They name the hash of their version. */
const hashed: OrderKind[] = ['order.signed', 'order.valid']
const closing: OrderKind[] = [
  'order.declined',
  'order.amended',
  'order.returned',
  'order.lapsed',
  'order.withdrawn',
]
/** An event of a round closes a version only if it names the version. */
const ofRound: OrderKind[] = ['order.round_changed', 'order.round_moved', 'order.round_cancelled']
const sentBack: OrderKind[] = ['order.returned', ...ofRound]

type RowFault = { chainId: string; orderId: string }

/** Versions and signatures that differ from what the log says of them. */
export async function findRowFaults(tx: Transaction): Promise<LogFault[]> {
  return [
    ...asFaults('version_changed', await findChangedVersions(tx)),
    ...asFaults('signature_changed', await findChangedSignatures(tx)),
    ...asFaults('signature_missing', await findMissingSignatures(tx)),
  ]
}

/** Receipts that do not hold among the next ones by code, and the last code that was looked at. */
export async function findReceiptFaults(
  tx: Transaction,
  afterCode: string,
): Promise<{ faults: LogFault[]; lastCode: string | undefined }> {
  const receipts = await tx.receipt.findMany({
    where: { code: { gt: afterCode } },
    orderBy: { code: 'asc' },
    take: RECEIPTS_AT_ONCE,
    select: { code: true, orderId: true, organisationId: true },
  })
  const changed: RowFault[] = []
  for (const { code, orderId, organisationId } of receipts) {
    const stored = await findStoredReceipt(tx, code)
    if (!stored || !checkStored(stored).ok) changed.push({ chainId: organisationId, orderId })
  }
  return { faults: asFaults('receipt_changed', changed), lastCode: receipts.at(-1)?.code }
}

function asFaults(fault: LogFault['fault'], rows: RowFault[]): LogFault[] {
  return rows.map(({ chainId, orderId }) => ({ chainId, orderId, fault, position: null }))
}

/**
 * A version whose text does not match its hash, or whose hash is not the signed one. Or it was not sent or
 * closed as the log tells. Or it is open, though the log tells of its closing.
 */
function findChangedVersions(tx: Transaction) {
  return tx.$queryRaw<RowFault[]>`
    SELECT coalesce(o."organisationId", v."organisationId")::text AS "chainId", v."orderId"::text AS "orderId"
    FROM "OrderVersion" v LEFT JOIN "Order" o ON o.id = v."orderId"
    WHERE v.hash <> encode(sha256(convert_to(v.canonical, 'UTF8')), 'hex')
       OR EXISTS (SELECT 1 FROM "Event" e WHERE e."orderId" = v."orderId"
            AND e.kind = ANY(${hashed})
            AND e.facts ->> 'version' = v.number::text AND e.facts ->> 'hash' <> v.hash)
       OR NOT EXISTS (SELECT 1 FROM "Event" e WHERE e."orderId" = v."orderId" AND e.kind = ${sent}
            AND e."chainId" = v."organisationId" AND e.party = v."sentByParty" AND e."personId" = v."sentById"
            AND e."occurredAt" = v."sentAt" AND e.facts ->> 'version' = v.number::text)
       OR v."closedAt" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Event" e WHERE e."orderId" = v."orderId"
            AND e."occurredAt" = v."closedAt" AND (CASE v.closure WHEN 'returned_by_staff'
              THEN e.kind = ANY(${sentBack})
              ELSE e.kind = 'order.' || v.closure::text END)
            AND (v."amendedByParty" IS NULL OR e.party = v."amendedByParty"))
       OR v."closedAt" IS NULL AND EXISTS (SELECT 1 FROM "Event" e WHERE e."orderId" = v."orderId"
            AND e."occurredAt" > v."sentAt"
            AND (e.kind = ANY(${closing})
              OR e.kind = ANY(${ofRound})
                AND e.facts ->> 'version' = v.number::text))`
}

/** A signature that differs from its event: party, person, version, text, level or time. */
function findChangedSignatures(tx: Transaction) {
  return tx.$queryRaw<RowFault[]>`
    SELECT s."organisationId"::text AS "chainId", s."orderId"::text AS "orderId"
    FROM "Signature" s LEFT JOIN "OrderVersion" v ON v.id = s."versionId"
    WHERE NOT EXISTS (SELECT 1 FROM "Event" e WHERE e."orderId" = s."orderId" AND e.kind = ${signed}
      AND e."chainId" = s."organisationId" AND e.party = s.party AND e."personId" = s."personId"
      AND e.facts ->> 'version' = v.number::text AND e.facts ->> 'hash' = s."versionHash"
      AND e.facts ->> 'assurance' = s.assurance::text AND e."occurredAt" = s."signedAt")`
}

/** The log tells of a signature that is no longer there. */
function findMissingSignatures(tx: Transaction) {
  return tx.$queryRaw<RowFault[]>`
    SELECT e."chainId"::text AS "chainId", e."orderId"::text AS "orderId" FROM "Event" e
    WHERE e.kind = ${signed} AND NOT EXISTS (
      SELECT 1 FROM "Signature" s WHERE s."orderId" = e."orderId" AND s.party = e.party
        AND s."signedAt" = e."occurredAt")`
}
