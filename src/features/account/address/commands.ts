import 'server-only'
import { randomUUID } from 'node:crypto'
import { createTranslator } from 'use-intl/core'
import type { SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { ADDRESS_CHANGE_HOURS, isConfirmed, isOpen } from '@/features/account/address/rules'
import type { Transaction } from '@/lib/db'
import { portalUrl } from '@/lib/env'
import { randomToken, sha256 } from '@/lib/hashing'
import { enqueue } from '@/lib/jobs'
import { paths } from '@/lib/paths'
import { accept, type Result, refuse } from '@/lib/result'
import { messagesIn } from '@/messages/messages'

const HOUR = 3_600_000

/**
 * Asks for another address of one's own. A mail goes to each of the two, and both are confirmed. Whether the
 * new address is somebody's is not told here, and nobody learns of others' addresses.
 */
export async function askForAddress(
  actor: SignedInActor,
  { email }: { email: string },
): Promise<Result<string>> {
  if (email === actor.email) return refuse('address_is_same', { field: 'email' })
  const [oldKey, newKey] = [randomToken(), randomToken()]
  return withActor(actor, async tx => {
    // The newest wish holds: the mails of an earlier one lead nowhere.
    await tx.addressChange.deleteMany({ where: { personId: actor.personId, settledAt: null } })
    await tx.addressChange.createMany({
      data: {
        personId: actor.personId,
        email,
        oldTokenHash: sha256(oldKey),
        newTokenHash: sha256(newKey),
        createdAt: actor.now,
        expiresAt: new Date(actor.now.getTime() + ADDRESS_CHANGE_HOURS * HOUR),
      },
    })
    await mailKey(tx, actor, { side: 'old', key: oldKey, toAddress: actor.email, email })
    await mailKey(tx, actor, { side: 'new', key: newKey, toAddress: email, email })
    return accept(email)
  })
}

export type Confirmed = 'half' | 'whole'

/** Confirms by the key of one of the mails. With both, the address is changed by a job. */
export function confirmAddress(actor: SignedInActor, { kod }: { kod: string }): Promise<Result<Confirmed>> {
  const hash = sha256(kod)
  return withActor(actor, async tx => {
    const where = { OR: [{ oldTokenHash: hash }, { newTokenHash: hash }] }
    const change = await tx.addressChange.findFirst({ where })
    if (!change) return refuse('address_key_unknown')
    if (!isOpen(change, actor.now)) {
      return isConfirmed(change) ? accept('whole') : refuse('address_key_old')
    }
    const side = change.oldTokenHash === hash ? 'oldConfirmedAt' : 'newConfirmedAt'
    const confirmed = { ...change, [side]: actor.now }
    await tx.addressChange.updateMany({ where: { id: change.id }, data: { [side]: actor.now } })
    if (!isConfirmed(confirmed)) return accept('half')
    await enqueue(tx, 'settle_address', { changeId: change.id })
    return accept('whole')
  })
}

type Mailed = { side: 'old' | 'new'; key: string; toAddress: string; email: string }

async function mailKey(tx: Transaction, actor: SignedInActor, { side, key, toAddress, email }: Mailed) {
  const { locale, personId, now } = actor
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'account.newAddress.letter' })
  const id = randomUUID()
  const values = { email, hours: ADDRESS_CHANGE_HOURS, link: '{link}' }
  await tx.mail.createMany({
    data: {
      id,
      key: `address:${personId}:${id}`,
      toAddress,
      locale,
      subject: t('subject'),
      body: t(side, values),
      createdAt: now,
    },
  })
  const link = `${portalUrl()}${paths.confirmAddress(key)}`
  await enqueue(tx, 'send_mail', { mailId: id, secrets: { link } })
}
