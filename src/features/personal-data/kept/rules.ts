import type { KeptKind } from '@/features/settings/rules'

/** Everything that is kept of a person, by its subject, in the order of their page. */
export const keptGroups = {
  access: ['mandate', 'invitation', 'access_request', 'account_change'],
  signingIn: ['session', 'sign_in_mail', 'passkey', 'provider_account', 'address_change', 'calendar_feed'],
  orders: [
    'order_started',
    'version_sent',
    'signature',
    'decline',
    'message',
    'attachment',
    'order_contact',
    'receipt_name',
  ],
  opinions: ['interest', 'unconfirmed_interest', 'time_answer', 'mode_answer', 'evaluation'],
  notices: ['notification', 'mail'],
  work: [
    'dialogue',
    'case',
    'occasion',
    'time_proposal',
    'mode_switch',
    'occasion_record',
    'attestation',
    'file_import',
    'saved_view',
  ],
  log: ['act', 'seen_by', 'has_seen'],
} as const satisfies Record<string, readonly string[]>

export type KeptGroup = keyof typeof keptGroups
export type KeptOf = (typeof keptGroups)[KeptGroup][number]

export const keptGroupNames = Object.keys(keptGroups) as KeptGroup[]
export const keptNames: KeptOf[] = keptGroupNames.flatMap(group => [...keptGroups[group]])

const undistinguished: readonly KeptOf[] = [
  'session',
  'sign_in_mail',
  'calendar_feed',
  'notification',
  'act',
  'has_seen',
]

/** Rows of which a page says when the latest one was: they differ by their time alone. */
export function isToldByDay(kind: KeptOf): boolean {
  return undistinguished.includes(kind)
}

/** The setting that says for how many days. A kind without one is kept as long as its order or account. */
const settings: Partial<Record<KeptOf, KeptKind>> = {
  mail: 'mailTexts',
  session: 'signIns',
  sign_in_mail: 'signIns',
  seen_by: 'accessLog',
  has_seen: 'accessLog',
  dialogue: 'dialogueTexts',
  unconfirmed_interest: 'unconfirmedInterests',
}

export function settingOf(kind: KeptOf): KeptKind | null {
  return settings[kind] ?? null
}
