import 'server-only'
import { systemActor, withActor } from '@/auth/doors'
import { listReceiptKeys } from '@/features/receipts/queries'
import { keepKeyFile } from '@/features/receipts/sealing/key-file'
import { sealedDocument } from '@/features/receipts/sealing/sealing'
import { type SigningKey, signingKey } from '@/features/receipts/sealing/signing-key'
import { newVerificationCode } from '@/features/receipts/sealing/verification-code'
import { findSealableVersions, type SealableVersion } from '@/features/receipts/sealing/version-queries'
import type { Transaction } from '@/lib/db'
import { canonicalJson } from '@/lib/hashing'
import type { Jobs } from '@/lib/jobs'

/** Writes the receipt of each version of the order that became valid. Run again, it writes nothing more. */
export async function issueReceipt({ orderId }: Jobs['issue_receipt']): Promise<void> {
  const actor = systemActor()
  await withActor(actor, async tx => {
    // One at a time for an order; the unique version is the last word.
    await tx.$queryRaw`SELECT id FROM "Order" WHERE id = ${orderId}::uuid FOR UPDATE`
    const versions = await findSealableVersions(tx, orderId)
    if (versions.length === 0) return
    const key = signingKey()
    await publishKey(tx, key, actor.now)
    for (const version of versions) await seal(tx, version, { key, now: actor.now })
  })
  await keepKeyFile(await listReceiptKeys(actor))
}

/** The public half is known before anything is signed; a former key stays, so that its receipts still hold. */
export async function publishKey(tx: Transaction, { id, publicKey }: SigningKey, now: Date): Promise<void> {
  const known = await tx.receiptKey.findUnique({ where: { id }, select: { retiredAt: true } })
  if (known && !known.retiredAt) return
  await tx.receiptKey.createMany({ data: [{ id, publicKey, createdAt: now }], skipDuplicates: true })
  await tx.receiptKey.updateMany({ where: { id }, data: { retiredAt: null } })
  await tx.receiptKey.updateMany({ where: { id: { not: id }, retiredAt: null }, data: { retiredAt: now } })
}

async function seal(tx: Transaction, version: SealableVersion, { key, now }: { key: SigningKey; now: Date }) {
  const code = newVerificationCode()
  const { document, names } = sealedDocument(version, { code, keyId: key.id })
  const canonical = canonicalJson(document)
  const { organisationId } = version
  const receipt = await tx.receipt.create({
    data: {
      orderId: version.order.id,
      versionId: version.id,
      organisationId,
      code,
      canonical,
      signature: key.seal(canonical).signature,
      keyId: key.id,
      createdAt: now,
    },
    select: { id: true },
  })
  await tx.receiptName.createMany({
    data: names.map(name => ({ ...name, receiptId: receipt.id, organisationId })),
  })
}
