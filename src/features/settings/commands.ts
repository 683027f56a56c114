import 'server-only'
import { type AdminActor, isAdmin, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { keepSetting, mailMovedAddress, tellOfSetting } from '@/features/settings/change-setting'
import { readLogAddress } from '@/features/settings/queries'
import type { Contact, Retention } from '@/features/settings/rules'
import type { NewContact } from '@/features/settings/schema'
import type { Transaction } from '@/lib/db'
import { accept, type Result, refuse } from '@/lib/result'

/** Says how the secretariat is reached: on every page and in every mail. */
export async function saveContact(actor: SignedInActor, input: NewContact): Promise<Result<string>> {
  const { email, telephone, hoursSv, hoursEn } = input
  const contact: Contact = { email, telephone, hours: { sv: hoursSv, en: hoursEn } }
  return byAdmin(actor, async (tx, admin) => {
    await keepSetting(tx, 'contact', contact)
    await tellOfSetting(tx, admin, { kind: 'setting.contact_changed' })
    return accept('contact')
  })
}

/** Decides for how long each kind is kept. */
export function saveRetention(actor: SignedInActor, days: Retention): Promise<Result<string>> {
  return byAdmin(actor, async (tx, admin) => {
    await keepSetting(tx, 'retention', days)
    await tellOfSetting(tx, admin, { kind: 'setting.retention_changed', facts: days })
    return accept('retention')
  })
}

/** Sends the log's head to another address from now on. Both addresses are told. */
export function saveLogAddress(actor: SignedInActor, { email }: { email: string }): Promise<Result<string>> {
  return byAdmin(actor, async (tx, admin) => {
    const from = await readLogAddress(tx)
    if (from === email) return refuse('address_is_same', { field: 'email' })
    await keepSetting(tx, 'log_head_address', email)
    const moved = { about: 'log_head_address', from, to: email, name: '', now: admin.now } as const
    await mailMovedAddress(tx, moved)
    await tellOfSetting(tx, admin, { kind: 'setting.log_address_changed' })
    return accept('log_head_address')
  })
}

async function byAdmin(
  actor: SignedInActor,
  work: (tx: Transaction, admin: AdminActor) => Promise<Result<string>>,
): Promise<Result<string>> {
  if (!isAdmin(actor)) return refuse('not_allowed')
  return withActor(actor, tx => work(tx, actor))
}
