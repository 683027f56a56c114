import 'server-only'
import { type AdminActor, isAdmin, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { keepSetting, mailMovedAddress, tellOfSetting } from '@/features/settings/change-setting'
import { readKeptBefore, readLogAddress, readRetention } from '@/features/settings/queries'
import { askedTerm, type Contact, keptKinds, type MovedTerm, movedTerms } from '@/features/settings/rules'
import type { NewContact, NewRetention } from '@/features/settings/schema'
import { daysAfter } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { accept, type Refusal, type Result, refuse } from '@/lib/result'

/** The count of a term that is not shortened, of which the question says nothing. */
const UNTOUCHED = -1

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

/** Decides for how long each kind is kept. A shorter term takes away for good: so it is asked about first. */
export function saveRetention(actor: SignedInActor, input: NewRetention): Promise<Result<string>> {
  const { shortens, ...days } = input
  return byAdmin(actor, async (tx, admin) => {
    const shortened = movedTerms((await readRetention(tx)).days, days).filter(({ from, to }) => to < from)
    const answered = new Set(shortens.split(' '))
    if (shortened.some(term => !answered.has(askedTerm(term)))) return askToShorten(tx, admin, shortened)
    await keepSetting(tx, 'retention', days)
    await tellOfSetting(tx, admin, { kind: 'setting.retention_changed', facts: days })
    return accept('retention')
  })
}

/** Says how many go in the next night, term by term. */
async function askToShorten(tx: Transaction, { now }: AdminActor, terms: MovedTerm[]): Promise<Refusal> {
  const counts = await readKeptBefore(
    tx,
    Object.fromEntries(terms.map(({ kind, to }) => [kind, daysAfter(now, -to)])),
  )
  const isShortened = new Set(terms.map(({ kind }) => kind))
  const told = Object.fromEntries(
    keptKinds.map(kind => [kind, isShortened.has(kind) ? counts[kind] : UNTOUCHED]),
  )
  return refuse('retention_shortens', {
    besides: [{ reason: 'retention_takes_away', values: told }],
    fills: { shortens: [terms.map(askedTerm).join(' ')] },
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
