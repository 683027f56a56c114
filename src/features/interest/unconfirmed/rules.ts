import { CONFIRM_HOURS } from '@/features/settings/rules'
import { accept, type Result, refuse } from '@/lib/result'

const MOST_OFFERED = 12
/** The name under which the form gets the members alike. */
export const ALIKE = 'alike'

export type Member = { id: string; name: string }

/** The member of exactly that name, or the only one with the typed words in its own. Several are offered, to choose from. */
export function memberNamed(members: readonly Member[], typed: string): Result<string> {
  const field = 'organisation'
  const wanted = plain(typed)
  const exact = members.find(({ name }) => plain(name) === wanted)
  if (exact) return accept(exact.id)
  const words = wanted.split(' ')
  const alike = members.filter(({ name }) => words.every(word => plain(name).includes(word)))
  const [only, ...others] = alike
  if (!only) return refuse('organisation_unknown', { field })
  if (others.length === 0) return accept(only.id)
  const offered = alike.slice(0, MOST_OFFERED).map(({ name }) => name)
  const more = alike.length - offered.length
  return refuse('organisation_unclear', { field, values: { more }, fills: { [ALIKE]: offered } })
}

function plain(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('sv').replace(/\s+/g, ' ').trim()
}

/** Whether the mailed link still confirms. */
export function canBeConfirmed({ createdAt }: { createdAt: Date }, now: Date): boolean {
  return now.getTime() - createdAt.getTime() < CONFIRM_HOURS * 3_600_000
}
