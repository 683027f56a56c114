import 'server-only'
import { type Actor, isAdmin, isStaff } from '@/auth/actor'
import { readAs, readAsAnyone } from '@/auth/doors'
import {
  type Contact,
  type KeptKind,
  type MovedTerm,
  movedTerms,
  type Retention,
  startRetention,
} from '@/features/settings/rules'
import { keptContactSchema, keptCountsSchema, retentionSchema } from '@/features/settings/schema'
import type { Reading } from '@/lib/db'
import { PROGRAMME_CHAIN } from '@/lib/events'
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

/** The days that each kind is kept, for anyone. */
export function getRetention(): Promise<Retention> {
  return kept('settings', 'retention', () => readAsAnyone(async tx => (await readRetention(tx)).days))
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
    keptNow: await readKeptBefore(tx, {}),
  }))
}

/** How many of each kind are kept from before its instant; all of a kind that has none. */
export async function readKeptBefore(
  tx: Reading,
  before: Partial<Record<KeptKind, Date>>,
): Promise<Record<KeptKind, number>> {
  const instants = JSON.stringify(before)
  const [row] = await tx.$queryRaw<{ kept: unknown }[]>`SELECT app.kept_before(${instants}::jsonb) AS kept`
  return keptCountsSchema.parse(row?.kept)
}

/** The terms that the last change moved, as the log tells them. */
export async function getMovedTerms(actor: Actor): Promise<MovedTerm[]> {
  if (!isAdmin(actor)) return []
  const [now, before] = await readAs(actor, tx =>
    tx.event.findMany({
      where: { chainId: PROGRAMME_CHAIN, kind: 'setting.retention_changed' },
      orderBy: { position: 'desc' },
      take: 2,
      select: { facts: true },
    }),
  )
  if (!now) return []
  const [to, from] = [now, before].map(
    event => retentionSchema.safeParse(event?.facts).data ?? startRetention,
  )
  return to && from ? movedTerms(from, to) : []
}

async function readSetting(tx: Reading, key: string): Promise<unknown> {
  const row = await tx.portalSetting.findUnique({ where: { key }, select: { value: true } })
  return row?.value
}
