import { editsBetween } from '@/features/catalogue/search/closeness'
import { CONFIRM_HOURS } from '@/features/settings/rules'
import { accept, type Result, refuse } from '@/lib/result'

const MOST_OFFERED = 12
/** The name under which the form gets the members alike. */
export const ALIKE = 'alike'

export type Member = { id: string; name: string }

/**
 * The member of exactly that name, or the only one with the typed words in its own. Several are offered, to choose
 * from, and so are those of a misspelled name.
 */
export function memberNamed(members: readonly Member[], typed: string): Result<string> {
  const field = 'organisation'
  const wanted = plain(typed)
  const exact = members.find(({ name }) => plain(name) === wanted)
  if (exact) return accept(exact.id)
  const words = wanted.split(' ')
  const alike = members.filter(({ name }) => words.every(word => plain(name).includes(word)))
  const [only, ...others] = alike
  if (only && others.length === 0) return accept(only.id)
  const all = only ? alike : members.filter(({ name }) => words.every(word => isNearly(word, plain(name))))
  if (all.length === 0) return refuse('organisation_unknown', { field })
  const offered = all.slice(0, MOST_OFFERED).map(({ name }) => name)
  const reason = only ? 'organisation_unclear' : 'organisation_nearly'
  return refuse(reason, { field, values: { more: all.length - offered.length }, fills: { [ALIKE]: offered } })
}

/** One wrong letter in five of a word, two in nine. */
function isNearly(word: string, name: string): boolean {
  const most = Math.min(2, Math.floor((word.length + 1) / 5))
  return name.includes(word) || name.split(' ').some(part => editsBetween(word, part, most) <= most)
}

function plain(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('sv').replace(/\s+/g, ' ').trim()
}

/** Whether the mailed link still confirms. */
export function canBeConfirmed({ createdAt }: { createdAt: Date }, now: Date): boolean {
  return now.getTime() - createdAt.getTime() < CONFIRM_HOURS * 3_600_000
}
