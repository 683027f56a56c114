import 'server-only'
import { type Actor, isAdmin, isStaff } from '@/auth/actor'
import { readAs, readAsAnyone } from '@/auth/doors'
import { type Contact, type KeptKind, type Retention, startRetention } from '@/features/settings/rules'
import { keptContactSchema, keptCountsSchema, retentionSchema } from '@/features/settings/schema'
import type { Reading } from '@/lib/db'
import { kept } from '@/lib/kept'

/** The way to reach the secretariat, for anyone; null until an admin has said it. */
export function getContact(): Promise<Contact | null> {
  return kept('settings', 'contact', () => readAsAnyone(readContact))
}

export async function readContact(tx: Reading): Promise<Contact | null> {
  return keptContactSchema.safeParse(await readSetting(tx, 'contact')).data ?? null
}

/** The outside address of the log's head. */
export async function readLogAddress(tx: Reading): Promise<string | null> {
  const address = await readSetting(tx, 'log_head_address')
  return typeof address === 'string' ? address : null
}

export function getLogAddress(actor: Actor): Promise<string | null> {
  return isStaff(actor) ? readAs(actor, readLogAddress) : Promise.resolve(null)
}

/** The days that each kind is kept, and whether somebody has decided on them. */
export async function readRetention(tx: Reading): Promise<{ days: Retention; isDecided: boolean }> {
  const { data } = retentionSchema.safeParse(await readSetting(tx, 'retention'))
  return { days: data ?? startRetention, isDecided: data !== undefined }
}

export type SettingsView = {
  contact: Contact | null
  logAddress: string | null
  retention: Retention
  /** How many of each kind are kept now. */
  keptNow: Record<KeptKind, number>
}

/** Everything that an admin sets. */
export async function getSettings(actor: Actor): Promise<SettingsView | null> {
  if (!isAdmin(actor)) return null
  return readAs(actor, async tx => ({
    contact: await readContact(tx),
    logAddress: await readLogAddress(tx),
    retention: (await readRetention(tx)).days,
    keptNow: await countKept(tx),
  }))
}

async function countKept(tx: Reading): Promise<Record<KeptKind, number>> {
  const [row] = await tx.$queryRaw<{ kept: unknown }[]>`SELECT app.kept_now() AS kept`
  return keptCountsSchema.parse(row?.kept)
}

async function readSetting(tx: Reading, key: string): Promise<unknown> {
  const row = await tx.portalSetting.findUnique({ where: { key }, select: { value: true } })
  return row?.value
}
