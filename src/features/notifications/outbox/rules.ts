import { type Actor, isSignedIn } from '@/auth/actor'
import type { MailState, OutboxState } from '@/features/notifications/outbox/schema'
import { ID } from '@/lib/id-pattern'
import { paths } from '@/lib/paths'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How long a mail is tried that the server does not take. A sign-in is of no use by then. */
const TRIED_FOR = 72 * HOUR
const SIGN_IN_TRIED_FOR = HOUR
/** How long mail may stand still before staff are told. */
const SHORT_OUTAGE = 15 * MINUTE

/** Mail with a link that is kept nowhere: the outbox can't send it again. */
export const secretMails = ['sign_in', 'invitation', 'attestation', 'address', 'evaluation'] as const
export type SecretMail = (typeof secretMails)[number]

export function secretOf(key: string): SecretMail | null {
  return secretMails.find(kind => key.startsWith(`${kind}:`)) ?? null
}

const OF_A_THING = new RegExp(
  `^/(?:(?:avrop|leveranser|intresse|admin/(?:intresse|omgangar|verksamheter))/${ID}|tjanster/[a-z0-9-]+)(?![\\w-])`,
)

/**
 * The page of the thing that a mail is about, which staff open. Its link may lead to a page for its reader alone. The
 * staff read an interest on a page of their own.
 */
export function thingOf(path: string | null): string | null {
  const page = path === null ? undefined : OF_A_THING.exec(path)?.[0]
  return page?.replace(/^\/intresse/, paths.adminInterests) ?? null
}

/** A mail that was given up, or that waits for its next attempt, can be tried now. */
export function canRetry(mail: { key: string; state: MailState; attempts: number }): boolean {
  const isWaiting = mail.state === 'queued' && mail.attempts > 0
  return (mail.state === 'failed' || isWaiting) && !secretOf(mail.key)
}

type Fate = { state: MailState; bouncedAt: Date | null; dismissedAt: Date | null }

export function outboxStateOf({ state, bouncedAt, dismissedAt }: Fate): OutboxState {
  if (dismissedAt) return 'dismissed'
  return bouncedAt ? 'bounced' : state
}

/** Whether an attempt that fails now is the last one. */
export function isGivenUp({ key, failingSince }: { key: string; failingSince: Date }, now: Date): boolean {
  const longest = secretOf(key) === 'sign_in' ? SIGN_IN_TRIED_FOR : TRIED_FOR
  return now.getTime() - failingSince.getTime() >= longest
}

/** A sign-in that the server was too late for says nothing of the address. */
export function tellsOfAddress(key: string, isRefused: boolean): boolean {
  return isRefused || secretOf(key) !== 'sign_in'
}

export type MailHealth = {
  waiting: number
  /** The oldest that waits, or the first attempt of those that fail; null when nothing waits. */
  since: Date | null
  lastSentAt: Date | null
  failed: number
  lastError: string | null
}

/** Mail stands still: something has waited for a while, and nothing has gone since. */
export function isOutage({ since, lastSentAt }: MailHealth, now: Date): boolean {
  if (!since || now.getTime() - since.getTime() < SHORT_OUTAGE) return false
  return !lastSentAt || lastSentAt < since
}

/** The body with its links in the place of their names. */
export function withSecrets(body: string, secrets: Record<string, string> = {}): string {
  return Object.entries(secrets).reduce((text, [name, secret]) => text.replaceAll(`{${name}}`, secret), body)
}

/** Whose mail the demo's inbox shows: the address asked for, else the reader's own. An empty one is everybody. */
export function inboxFor(reader: Actor, till: string | undefined) {
  const own = isSignedIn(reader) ? reader.email : undefined
  return { own, receiver: till ?? own }
}
