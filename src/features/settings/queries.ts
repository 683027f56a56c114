import 'server-only'
import { type Actor, isAdmin, isStaff } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { type Contact, type Retention, startRetention } from '@/features/settings/rules'
import { keptContactSchema, retentionSchema } from '@/features/settings/schema'
import type { Transaction } from '@/lib/db'

/** How long a contact that was read is shown without asking again (milliseconds). Another instance may change it. */
const FRESH = 10_000

type Kept = { contact: Contact | null; readAt: number }
// Next reloads modules in development; what is kept must outlive that.
const holder = globalThis as typeof globalThis & { portalContact?: Kept }

/** The way to reach the secretariat, for anyone; null until an admin has said it. */
export async function getContact(actor: Actor): Promise<Contact | null> {
  const kept = holder.portalContact
  if (kept && Date.now() - kept.readAt < FRESH) return kept.contact
  const contact = await withActor(actor, readContact)
  holder.portalContact = { contact, readAt: Date.now() }
  return contact
}

/** The next reader in this process asks the database again. */
export function forgetContact(): void {
  holder.portalContact = undefined
}

export async function readContact(tx: Transaction): Promise<Contact | null> {
  return keptContactSchema.safeParse(await readSetting(tx, 'contact')).data ?? null
}

/** The outside address of the log's head. */
export async function readLogAddress(tx: Transaction): Promise<string | null> {
  const address = await readSetting(tx, 'log_head_address')
  return typeof address === 'string' ? address : null
}

export function getLogAddress(actor: Actor): Promise<string | null> {
  return isStaff(actor) ? withActor(actor, readLogAddress) : Promise.resolve(null)
}

/** The days that each kind is kept, and whether somebody has decided on them. */
export async function readRetention(tx: Transaction): Promise<{ days: Retention; isDecided: boolean }> {
  const { data } = retentionSchema.safeParse(await readSetting(tx, 'retention'))
  return { days: data ?? startRetention, isDecided: data !== undefined }
}

export type SettingsView = { contact: Contact | null; logAddress: string | null; retention: Retention }

/** Everything that an admin sets. */
export async function getSettings(actor: Actor): Promise<SettingsView | null> {
  if (!isAdmin(actor)) return null
  return withActor(actor, async tx => ({
    contact: await readContact(tx),
    logAddress: await readLogAddress(tx),
    retention: (await readRetention(tx)).days,
  }))
}

async function readSetting(tx: Transaction, key: string): Promise<unknown> {
  const row = await tx.portalSetting.findUnique({ where: { key }, select: { value: true } })
  return row?.value
}
