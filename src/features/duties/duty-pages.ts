import { withTicks } from '@/features/duties/chosen'
import type { Duty } from '@/features/duties/duty'
import { type DutyFilter, dutyFilter, type ShownFilter } from '@/features/duties/duty-filter'
import { deliveryOf, isOfOrder } from '@/features/duties/rules'
import type { Done } from '@/lib/done'
import { ANYWAY } from '@/lib/form-state'
import type { Address } from '@/lib/list-filter'
import { paths } from '@/lib/paths'
import { withQuery } from '@/lib/with-query'

/** The whole page of what a duty is about. The page of a round has all of its joint sessions. */
export function pageOfDuty(duty: Duty): string {
  if (duty.jointFor > 1 && duty.roundId) return paths.adminRound(duty.roundId)
  const deliveryId = deliveryOf(duty)
  return deliveryId ? paths.delivery(deliveryId) : pageBesides(duty)
}

/** The same of one that is no part of a delivery. */
function pageBesides({ kind, id, parentId, organisationId, party }: Duty): string {
  if (isOfOrder(kind)) return paths.order(id)
  if (kind === 'answer') return paths.thread(parentId ?? id)
  if (kind === 'call') return paths.adminInterest(id)
  if (kind === 'round') return paths.adminRound(id)
  if (kind === 'unconfirmed') return paths.adminUnconfirmed
  if (kind === 'change') return party ? paths.adminNoticeAddresses : paths.adminAccounts
  if (kind === 'erasure') return paths.adminErasure(id)
  if (kind === 'import') return paths.adminImport(id)
  if (kind === 'job') return paths.adminJobs
  if (kind === 'log') return paths.adminLog
  return organisationId ? paths.adminOrganisation(organisationId) : paths.adminMail
}

type Shown = Pick<ShownFilter, 'whose' | 'kind' | 'page' | 'ticked'>

/**
 * The workplace with one duty open, or with the list alone. Rows that are ticked stay so. A former one keeps its place
 * before the open one.
 */
export function workplaceAt(
  { whose, kind, page, ticked }: Shown,
  open?: Pick<Duty, 'name'>,
  former?: string,
): string {
  return withTicks(dutyFilter.write(paths.admin, { whose, kind, page, open: open?.name, former }), ticked)
}

/** The one that was worked on goes with the row that came next, while it still waits. */
export function formerFor(
  { name }: Pick<Duty, 'name'>,
  filter: DutyFilter,
  open: Pick<Duty, 'name'> | null,
): string | undefined {
  const { after, open: next } = filter
  return after && after === open?.name && name === next ? after : undefined
}

/** Where the forms of an open duty lead: to the next one, unless this one still waits. */
export function onwardFrom({ ticked, ...shown }: Shown, duty: Duty, next: Duty | null): string {
  const { whose, kind, page } = shown
  const address = dutyFilter.write(paths.admin, { whose, kind, page, open: next?.name, after: duty.name })
  return withTicks(address, ticked)
}

/** The same address once its reader means to pass the colleague by, who has taken the duty. */
export function passing(address: string, { [ANYWAY]: colleague }: Address): string {
  return typeof colleague === 'string' ? withQuery(address, ANYWAY, colleague) : address
}

/** The last deed, told by what became of its duty. */
export function wordFor(done: Done | null, { after }: Pick<DutyFilter, 'after'>, open: Duty | null) {
  if (!open) return 'last'
  if (open.name !== after) return 'next'
  return isOwnerDeed(done) ? done : 'stays'
}

const ownerDeeds = ['taken', 'released', 'given_back'] as const

/** It changed whose the duty is, and nothing else. */
export function isOwnerDeed(word: string | null): word is (typeof ownerDeeds)[number] {
  return ownerDeeds.some(deed => deed === word)
}
