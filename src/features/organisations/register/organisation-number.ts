import { endsInCheckDigit } from '@/lib/check-digit'

const DASHES = /[-‐‑‒–—−­]/g

/**
 * The number of an organisation as it is kept, such as 202100-4284. People write digits alone, with blanks,
 * with 16 in front and with any dash. Null where the check digit is wrong. So it is where the third digit is
 * under 2, because that would be a person's number. `app.is_organisation_number` says the same in the database.
 */
export function readOrganisationNumber(written: string): string | null {
  const digits = tenDigits(written)
  if (!digits || !/^[1-9]\d[2-9]/.test(digits) || !endsInCheckDigit(digits)) return null
  return `${digits.slice(0, 6)}-${digits.slice(6)}`
}

/** The digits that a search asks for, whole number or part; null where it asks for words. */
export function digitsSought(search: string): string | null {
  const bare = bareForm(search)
  if (!/^\d{3,12}$/.test(bare)) return null
  return bare.length === 12 && bare.startsWith('16') ? bare.slice(2) : bare
}

function tenDigits(written: string): string | null {
  return /^(?:16)?(\d{10})$/.exec(bareForm(written))?.[1] ?? null
}

/** Without blanks and dashes, and without what a number for value added tax has round it. */
function bareForm(written: string): string {
  const bare = written.replace(/\s/g, '').replace(DASHES, '')
  return /^SE(\d{10})01$/i.exec(bare)?.[1] ?? bare
}
