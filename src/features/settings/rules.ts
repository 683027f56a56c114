import type { LocalizedText } from '@/lib/localized-text'
import type { UnionParty } from '@/lib/party'
import type { Locale } from '@/messages/messages'

/** The way to reach the secretariat, as anyone sees it. */
export type Contact = { email: string; telephone: string; hours: LocalizedText }

/** For how many days each kind of thing is kept. */
export const keptKinds = [
  'mailTexts',
  'accessLog',
  'signIns',
  'dialogueTexts',
  'unconfirmedInterests',
] as const
export type KeptKind = (typeof keptKinds)[number]
export type Retention = Record<KeptKind, number>

export const startRetention: Retention = {
  mailTexts: 90,
  accessLog: 730,
  signIns: 365,
  dialogueTexts: 1095,
  unconfirmedInterests: 60,
}
/** So long a guest's interest waits, and its mailed link confirms it. */
export const CONFIRM_HOURS = 24
/** Two weeks: a slip of one admin's finger would otherwise empty the records in the same night (days). */
export const SHORTEST_KEPT = 14
export const LONGEST_KEPT = 3650

/** A term that is no longer what it was, in days. */
export type MovedTerm = { kind: KeptKind; from: number; to: number }

export function movedTerms(from: Retention, to: Retention): MovedTerm[] {
  return keptKinds
    .filter(kind => from[kind] !== to[kind])
    .map(kind => ({ kind, from: from[kind], to: to[kind] }))
}

/** A shortened term as its question asks and its press answers: another number of days is another question. */
export function askedTerm({ kind, to }: MovedTerm): string {
  return `${kind}:${to}`
}

/** The unions as they call themselves centrally. */
export const unionNames: Record<UnionParty, string> = {
  ofr_s_p_o: 'OFR/S,P,O',
  saco_s: 'Saco-S',
  seko: 'Seko',
}

/** In one line, as it stands behind a sentence: "08-123 45 67, kansliet@partsradet.se". */
export function contactInLine({ telephone, email }: Contact): string {
  return `${telephone}, ${email}`
}

/** The same with the hours, as it stands under a mail. */
export function contactInFull(contact: Contact, locale: Locale): string {
  return `${contactInLine(contact)}. ${contact.hours[locale]}`
}
