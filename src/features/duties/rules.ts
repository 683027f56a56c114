import { CONFIRM_DAYS } from '@/features/orders/signing/deadline-rules'
import type { Day } from '@/lib/dates'
import { wordsOfDutyName } from '@/lib/duty-name'
import { type Party, parties } from '@/lib/party'
import { addWorkingDays, countWorkingDays, hasWaitedOver } from '@/lib/working-days'

/** All that can wait for the staff, in the order of a morning. `app.duties` finds each. */
export const dutyKinds = [
  'contested',
  'attest',
  'invite',
  'unmanned',
  'last_day',
  'overdue',
  'confirm',
  'mark_done',
  'deliverer',
  'times',
  'plan',
  'answer',
  'call',
  'round',
  'access',
  'unconfirmed',
  'unclear',
  'change',
  'erasure',
  'import',
  'mail',
  'job',
  'log',
] as const
export type DutyKind = (typeof dutyKinds)[number]

/** A duty that has waited longer than this (working days) stands out: somebody should have taken it. Some never do. */
export const LONGEST_WAIT: Record<DutyKind, number> = {
  contested: 0,
  attest: 5,
  invite: 3,
  unmanned: 3,
  last_day: 0,
  overdue: 2,
  confirm: CONFIRM_DAYS,
  mark_done: 3,
  deliverer: 2,
  times: 3,
  plan: 10,
  answer: 2,
  call: 10,
  round: 0,
  access: 3,
  unconfirmed: 5,
  unclear: Number.POSITIVE_INFINITY,
  change: 3,
  erasure: 5,
  import: 5,
  mail: 1,
  job: 1,
  log: 0,
}

/** The last day on which it has not yet waited longer than it may. */
export function lastDayOf({ kind, since }: { kind: DutyKind; since: Day }): Day {
  return addWorkingDays(since, LONGEST_WAIT[kind])
}

export function isOverdue({ kind, since }: { kind: DutyKind; since: Day }, today: Day): boolean {
  return Number.isFinite(LONGEST_WAIT[kind]) && hasWaitedOver(since, LONGEST_WAIT[kind], today)
}

/** Working days between two words to an owner of something that is still late. */
const PACE = 5

/** Whether its owner is told that day: the first on which it is late, and then once a week. */
export function tellsOwner(duty: { kind: DutyKind; since: Day }, today: Day): boolean {
  const lateDays = countWorkingDays(duty.since, today) - LONGEST_WAIT[duty.kind]
  return isOverdue(duty, today) && lateDays % PACE === 1
}

/** The part of a delivery: its case owner owns them all. Each of the others is taken by itself. */
const ofDelivery: readonly DutyKind[] = ['mark_done', 'deliverer', 'times', 'plan']

/** The order itself waits, not a part of its delivery or a message. */
export function isOfOrder(kind: DutyKind): boolean {
  return kind === 'confirm' || kind === 'last_day' || kind === 'overdue'
}

/** The delivery that a duty is about, where it has one. */
export function deliveryOf({ kind, id, parentId }: { kind: DutyKind; id: string; parentId: string | null }) {
  return ofDelivery.includes(kind) ? (parentId ?? id) : null
}

/** The queue numbers its jobs. A duty's id holds the number as its last digits. */
export function jobNumberOf(id: string): string {
  return BigInt(`0x${id.replaceAll('-', '')}`).toString()
}

export type DutyName = { kind: DutyKind; id: string; party?: Party }

/** A duty's name in an address: its kind and what it is about. Null for a text that names none. */
export function dutyNamed(text: string): DutyName | null {
  const { kind: word, id, party: side } = wordsOfDutyName(text)
  const kind = dutyKinds.find(one => one === word)
  return kind && id ? { kind, id, party: parties.find(one => one === side) } : null
}

const ofParty = ['party.local_union_added', 'mandate.proposed', 'mandate.invited', 'party.absence_attested']

/** The events by which one of the staff does what waits. A repeated one about the same subject counts once a day. */
export const doings: Record<DutyKind, readonly string[]> = {
  contested: ['party.local_union_added', 'mandate.proposed', 'party.absence_attested'],
  attest: ['party.absence_confirmed'],
  invite: ['mandate.invited'],
  unmanned: ofParty,
  last_day: ['order.reminded'],
  overdue: ['order.lapsed'],
  confirm: ['order.confirmed', 'order.returned', 'order.refused'],
  mark_done: ['occasion.done', 'occasion.cancelled'],
  deliverer: ['occasion.handed_over', 'occasion.deliverer_changed', 'occasion.rescheduled'],
  times: ['occasion.planned', 'occasion.times_unanswered'],
  plan: ['occasion.times_proposed', 'delivery.scheduled'],
  answer: ['order.message_posted'],
  call: ['dialogue.logged'],
  round: ['round.decided'],
  access: ['mandate.request_answered', 'mandate.request_reminded'],
  unconfirmed: [],
  unclear: ofParty,
  change: [
    'setting.notice_address_changed',
    'account.added',
    'account.role_changed',
    'account.address_changed',
  ],
  erasure: ['account.erasure_decided'],
  import: ['import.accepted'],
  mail: ['mail.dismissed'],
  job: ['job.redone'],
  log: [],
}
