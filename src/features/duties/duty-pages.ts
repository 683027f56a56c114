import { deliveryFilter } from '@/features/deliveries/delivery-filter'
import type { Duty } from '@/features/duties/queries'
import type { DutyKind } from '@/features/duties/rules'
import { outboxFilter } from '@/features/notifications/outbox/schema'
import { registerFilter } from '@/features/organisations/register/register-filter'
import { paths } from '@/lib/paths'

/** Where a duty is done. */
export function pageOfDuty({ kind, id, parentId, organisationId, party }: Duty): string {
  if (kind === 'mark_done' && parentId) return paths.markOccasionDone({ deliveryId: parentId, id })
  if (kind === 'plan') return paths.delivery(id)
  if (kind === 'answer' && parentId) return paths.thread(parentId)
  if (kind === 'change') return party ? paths.adminNoticeAddresses : paths.adminAccounts
  return organisationId && kind !== 'unconfirmed'
    ? paths.adminOrganisation(organisationId)
    : listOfDuties(kind)
}

/** Where all of a kind are listed. */
export function listOfDuties(kind: DutyKind): string {
  if (kind === 'plan') return deliveryFilter.write(paths.adminDeliveries, { status: 'planning', page: 1 })
  if (kind === 'mark_done') return paths.adminDeliveries
  if (kind === 'answer') return paths.adminOrders
  if (kind === 'unconfirmed') return paths.adminUnconfirmed
  if (kind === 'mail') return outboxFilter.write(paths.adminMail, { state: 'failed', page: 1 })
  return registerFilter.write(paths.adminOrganisations, { show: 'att-gora', page: 1 })
}
