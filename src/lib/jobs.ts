import 'server-only'
import type { Transaction } from '@/lib/db'

/** Every job and what it is given. */
export type Jobs = {
  /** Tells those concerned of an event. */
  notify: { eventId: string }
  /**
   * Hands a mail in the outbox to the mail server. `secrets` stand in its body as {name} and are filled in
   * when it is sent. A sign-in link must not lie in the outbox, where staff read.
   */
  send_mail: { mailId: string; secrets?: Record<string, string> }
  /** Sends what has waited since the mail server failed. */
  resume_mail: Record<string, unknown>
  /** Each morning: the digests, the reminders, and word of deadlines that have passed. */
  remind: Record<string, unknown>
  /** Takes away what has been kept for as long as the admins have decided. */
  forget_old: Record<string, unknown>
  /** Changes a person's address that was confirmed at both ends. */
  settle_address: { changeId: string }
  /** Takes away what the portal knows of a person, as an admin has decided. */
  erase_person: { personId: string }
  /** Tells a person that a passkey of theirs came or went. */
  tell_passkey: { personId: string; change: 'added' | 'removed' }
  /** Sees to what the passing of days does to mandates and attestations. */
  settle_parties: Record<string, unknown>
  /** Offers a round's free places to the first on its waiting list. */
  offer_places: { roundId: string }
  /** Sees to what the passing of days does to rounds and their places. */
  settle_rounds: Record<string, unknown>
  /** Sees to what the passing of days does to services, and tells those concerned. */
  follow_services: Record<string, unknown>
  /** Mails those named in the order of a done delivery, each with a link to their evaluation. */
  mail_evaluators: { deliveryId: string }
  /** Asks what became of the deliveries of half a year ago, and closes what nobody answered. */
  follow_up: Record<string, unknown>
  /** Closes a follow-up that all its parties have answered. */
  close_follow_up: { deliveryId: string }
  /** Publishes the figures of the months that are over, and counts again what has moved since. */
  close_months: Record<string, unknown>
  /** Ends a question about the mode of an occasion, once it is decided. */
  settle_mode_switch: { switchId: string }
  /** Writes the receipt of an order that became valid. */
  issue_receipt: { orderId: string }
  /**
   * Verifies the whole log and keeps the result, once a day and when staff ask. The worker asks with `ifDue`
   * at its start, for the case that a day was missed.
   */
  verify_chains: { ifDue?: boolean }
}

/** Puts a job in the queue within the caller's transaction: a rollback takes it back. */
export async function enqueue<Name extends keyof Jobs>(tx: Transaction, name: Name, payload: Jobs[Name]) {
  await tx.$executeRaw`SELECT app.enqueue(${name}, ${JSON.stringify(payload)}::json, NULL)`
}
