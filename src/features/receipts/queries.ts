import 'server-only'
import { logLook } from '@/auth/access-log'
import type { Actor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { facesOfRevisions } from '@/features/catalogue/face-queries'
import { visibleOrders } from '@/features/orders/policy'
import type { OrderStatus } from '@/features/orders/statuses'
import type { ReceiptFile, StoredFault } from '@/features/receipts/receipt-schema'
import { checkStored, findStoredReceipt } from '@/features/receipts/sealing/stored-queries'
import { readVerificationCode } from '@/features/receipts/sealing/verification-code'
import { standingOf } from '@/features/receipts/standing'
import { Prisma } from '@/generated/prisma/client'
import type { Reading } from '@/lib/db'
import { organisationNames } from '@/lib/organisation-name'

export type PublicReceipt = {
  code: string
  /** The receipt itself, when it and all that it was made of still hold. */
  file: ReceiptFile | null
  fault: StoredFault | null
  state: { status: OrderStatus; isCurrentVersion: boolean }
  keyRetiredAt: Date | null
  log: { checkedAt: Date; isWhole: boolean } | null
}

/** The parts that anyone with the code may see. Null when no receipt has it. It names no person. */
export async function findPublicReceipt(actor: Actor, typed: string): Promise<PublicReceipt | null> {
  const code = readVerificationCode(typed)
  const stored = code && (await readAs(actor, tx => findStoredReceipt(tx, code)))
  if (!stored) return null
  const checked = checkStored(stored)
  return {
    code: stored.code,
    file: checked.ok ? checked.file : null,
    fault: checked.ok ? null : checked.fault,
    state: { status: stored.status, isCurrentVersion: stored.isCurrentVersion },
    keyRetiredAt: stored.keyRetiredAt,
    log: stored.logCheckedAt && { checkedAt: stored.logCheckedAt, isWhole: stored.logFaults === 0 },
  }
}

export type PublishedKey = { id: string; publicKey: string; createdAt: Date; retiredAt: Date | null }

/** Every key that receipts were ever signed with, the present one first. */
export function listReceiptKeys(actor: Actor): Promise<PublishedKey[]> {
  return readAs(actor, tx =>
    tx.receiptKey.findMany({
      orderBy: [{ retiredAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
      select: { id: true, publicKey: true, createdAt: true, retiredAt: true },
    }),
  )
}

export type OrderReceipt = NonNullable<Awaited<ReturnType<typeof getOrderReceipt>>>

/**
 * The latest receipt of an order, with its signers' names, for its parties and staff. Null when there is none
 * that the actor may see. Staff see union people's names here, so each look is logged (GDPR art. 9).
 */
export async function getOrderReceipt(actor: Actor, orderId: string) {
  const found = await readAs(actor, tx => findOrderReceipt(tx, actor, orderId))
  if (!found) return null
  const { serviceRevisionId, organisation, ...receipt } = found
  const { name, number, level, kinds } = (await facesOfRevisions([serviceRevisionId])).get(serviceRevisionId)
  await logLook(actor, { page: 'receipt', people: signersOf(orderId) })
  const called = { service: name, organisation: organisationNames(organisation) }
  return { ...receipt, called, sign: { number, level, kinds } }
}

/** Those who have signed the order, and those whom a stand-in signed for. */
function signersOf(orderId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT "personId", party, "organisationId" FROM "Signature" WHERE "orderId" = ${orderId}::uuid
    UNION SELECT giver."personId", giver.party, giver."organisationId" FROM "Signature" s
      JOIN "Mandate" m ON m.id = s."mandateId" JOIN "Mandate" giver ON giver.id = m."standInForId"
      WHERE s."orderId" = ${orderId}::uuid`
}

async function findOrderReceipt(tx: Reading, actor: Actor, orderId: string) {
  const row = await tx.receipt.findFirst({
    where: { order: { AND: [{ id: orderId }, visibleOrders(actor)] } },
    orderBy: { version: { number: 'desc' } },
    select: {
      code: true,
      names: {
        orderBy: [{ party: 'asc' }, { isStoodInFor: 'asc' }],
        select: { party: true, isStoodInFor: true, name: true, salt: true },
      },
      order: {
        select: {
          ...{ status: true, versionNumber: true, diaryNumber: true, serviceRevisionId: true },
          organisation: { select: { name: true, nameEn: true } },
        },
      },
    },
  })
  const stored = row && (await findStoredReceipt(tx, row.code))
  if (!row || !stored) return null
  const checked = checkStored(stored)
  return {
    orderId,
    code: row.code,
    standing: standingOf(stored),
    diaryNumber: row.order.diaryNumber,
    serviceRevisionId: row.order.serviceRevisionId,
    organisation: row.order.organisation,
    file: checked.ok ? checked.file : null,
    fault: checked.ok ? null : checked.fault,
    names: row.names,
  }
}
