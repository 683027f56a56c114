import 'server-only'
import { tellOfAccount } from '@/features/account/roles/change-account'
import type { Role } from '@/features/account/roles/rules'
import type { Transaction } from '@/lib/db'
import type { EventAuthor } from '@/lib/events'

export type AccountChange = {
  kind: 'account_added' | 'account_restored' | 'account_role' | 'account_address' | 'account_passkeys'
  personId: string
  name: string
  /** The address and the role as they are to be. */
  email: string
  role: Role
  /** A deliverer's firm, by its name. Unsaid, it stays as it is. */
  provider?: string
}

const told = {
  account_added: 'account.added',
  account_restored: 'account.restored',
  account_address: 'account.address_changed',
  account_passkeys: 'account.passkeys_reset',
} as const

/** Carries out a change that is decided, and tells of it. */
export async function applyChange(
  tx: Transaction,
  author: EventAuthor,
  change: AccountChange,
): Promise<void> {
  const { kind, personId, name, email, role } = change
  const former = await tx.person.findUnique({ where: { id: personId }, select: { staffRole: true } })
  if (former) {
    await tx.person.updateMany({
      where: { id: personId },
      data: { email, staffRole: role, deactivatedAt: null },
    })
  } else {
    const row = { id: personId, email, name, staffRole: role, createdAt: author.now }
    await tx.person.createMany({ data: row })
  }
  if (role === 'deliverer') await keepDeliverer(tx, change)
  // The former address may be somebody else's by now.
  if (kind === 'account_address' || kind === 'account_passkeys')
    await tx.session.deleteMany({ where: { personId } })
  if (kind === 'account_passkeys') await tx.passkey.deleteMany({ where: { personId } })
  const event = { subjectId: personId, texts: { name, email } }
  const facts = { personId, role }
  await (kind === 'account_role'
    ? tellOfAccount(tx, author, {
        ...event,
        kind: 'account.role_changed',
        facts: { ...facts, from: former?.staffRole ?? null },
      })
    : tellOfAccount(tx, author, { ...event, kind: told[kind], facts }))
}

/** Deliverers are chosen for occasions by their own row, which names their firm. */
async function keepDeliverer(tx: Transaction, { personId, name, provider }: AccountChange) {
  const firm = provider
    ? await tx.provider.upsert({
        where: { name: provider },
        create: { name: provider },
        update: {},
        select: { id: true },
      })
    : undefined
  await tx.deliverer.upsert({
    where: { personId },
    create: { personId, name, providerId: firm?.id },
    update: { providerId: firm?.id },
    select: { id: true },
  })
}
