import { type LetterKey, tellingOf } from '@/features/notifications/letter-keys'
import { unitsInWords } from '@/features/orders/content/units'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { portalUrl } from '@/lib/env'
import type { Subject } from '@/lib/happenings/declare'
import { signPage } from '@/lib/happenings/pages'
import type { LocalizedText } from '@/lib/localized-text'
import type { Party } from '@/lib/party'
import type { Locale } from '@/messages/messages'

type Told = Subject & {
  organisation: LocalizedText
  order: { number: number; unit: string; signsBy: Day | null } | null
  awaited: readonly Party[]
  account: string | null
  moveReason: string
  clashReason: string
}

type Words = { locale: Locale; own?: readonly Party[]; body: string }
type Say = (
  key: 'which' | 'whose' | 'moveReason' | 'clashReason' | 'signBy',
  values: Record<string, string | number>,
) => string

/** The lines after a letter's own words. A reason, a last day, the order and the account have one each. */
export function factLines(t: Say, key: LetterKey, about: Told, { locale, own = [], body }: Words): string[] {
  const { order, account, moveReason, clashReason: reason } = about
  const { ofWholeSession, namesAccount } = tellingOf(key)
  const unit = order && unitsInWords(locale, about.organisation, order.unit)
  // A letter of another kind may be all that the reader opens that day.
  const isAwaited = about.awaited.some(party => own.includes(party))
  const day = isAwaited && order?.signsBy ? dayText(locale, order.signsBy) : ''
  return [
    moveReason ? t('moveReason', { reason: moveReason }) : '',
    // It is for the parties. The person who holds the occasion has not asked.
    !ofWholeSession && reason ? t('clashReason', { reason }) : '',
    day && !body.includes(day) ? t('signBy', { day, page: signPageBeside(key, about) }) : '',
    order ? t('which', { number: order.number, unit: unit || 'none' }) : '',
    account && namesAccount ? t('whose', { name: account }) : '',
  ].filter(Boolean)
}

/** The address of the page where one signs, unless the letter leads there itself. */
function signPageBeside(key: LetterKey, subject: Subject): string {
  const page = signPage(subject)
  return tellingOf(key).leadsTo(subject) === page ? 'none' : `${portalUrl()}${page}`
}
