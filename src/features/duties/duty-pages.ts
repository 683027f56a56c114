import type { Duty } from '@/features/duties/duty'
import { type DutyFilter, dutyFilter } from '@/features/duties/duty-filter'
import { deliveryOf } from '@/features/duties/rules'
import type { Done } from '@/lib/done'
import { paths } from '@/lib/paths'

/** The whole page of what a duty is about. The page of a round has all of its joint sessions. */
export function pageOfDuty(duty: Duty): string {
  if (duty.jointFor > 1 && duty.roundId) return paths.adminRound(duty.roundId)
  const deliveryId = deliveryOf(duty)
  return deliveryId ? paths.delivery(deliveryId) : pageBesides(duty)
}

/** The same of one that is no part of a delivery. */
function pageBesides({ kind, id, parentId, organisationId, party }: Duty): string {
  if (kind === 'confirm' || kind === 'overdue') return paths.order(id)
  if (kind === 'answer') return paths.thread(parentId ?? id)
  if (kind === 'call') return paths.adminInterest(id)
  if (kind === 'round') return paths.adminRound(id)
  if (kind === 'change') return party ? paths.adminNoticeAddresses : paths.adminAccounts
  if (kind === 'erasure') return paths.adminErasure(id)
  if (kind === 'import') return paths.adminImport(id)
  if (kind === 'job') return paths.adminJobs
  if (kind === 'log') return paths.adminLog
  return organisationId ? paths.adminOrganisation(organisationId) : paths.adminMail
}

/** The name in the workplace's address of the rows that are ticked from the start. */
export const TICKED = 'vald'

/** Only to read an address by. */
export const SITE = 'http://portal.invalid'

type Shown = Pick<DutyFilter, 'whose' | 'kind' | 'page'>

/** The workplace with one duty open, or with the list alone. */
export function workplaceAt({ whose, kind, page }: Shown, open?: Pick<Duty, 'name'>): string {
  return dutyFilter.write(paths.admin, { whose, kind, page, open: open?.name })
}

/** The same list with some rows ticked. */
export function workplaceWith(filter: Shown, ticked: readonly string[]): string {
  const { pathname, searchParams } = new URL(workplaceAt(filter), SITE)
  for (const name of ticked) searchParams.append(TICKED, name)
  return `${pathname}?${searchParams}`
}

/** Where the forms of an open duty lead: to the next one, unless this one still waits. */
export function onwardFrom({ whose, kind, page }: Shown, duty: Duty, next: Duty | null): string {
  return dutyFilter.write(paths.admin, { whose, kind, page, open: next?.name, after: duty.name })
}

/** The last deed, told by what became of its duty. */
export function wordFor(done: Done | null, { after }: Pick<DutyFilter, 'after'>, open: Duty | null) {
  if (!open) return 'last'
  if (open.name !== after) return 'next'
  return done === 'taken' || done === 'released' ? done : 'stays'
}
