/** All that can wait for the staff besides orders, calls and rounds, in this order. `listDuties` finds each. */
export const dutyKinds = [
  'contested',
  'unmanned',
  'mark_done',
  'plan',
  'answer',
  'attest',
  'invite',
  'access',
  'unconfirmed',
  'change',
  'mail',
] as const
export type DutyKind = (typeof dutyKinds)[number]

/** A duty that has waited longer than this (working days) stands out: somebody should have taken it. */
export const LONGEST_WAIT: Record<DutyKind, number> = {
  contested: 0,
  unmanned: 3,
  mark_done: 3,
  plan: 10,
  answer: 2,
  attest: 5,
  invite: 3,
  access: 3,
  unconfirmed: 5,
  change: 3,
  mail: 1,
}

export function isOverdue({ kind, days }: { kind: DutyKind; days: number }): boolean {
  return days > LONGEST_WAIT[kind]
}
