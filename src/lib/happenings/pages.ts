import type { Subject } from '@/lib/happenings/declare'
import { paths } from '@/lib/paths'
import { DRAFT_CHANGES, withPlace } from '@/lib/place'

/** The overview for those to whom the order is gone. */
export function orderPage({ orderId }: Subject): string {
  return orderId ? paths.order(orderId) : paths.overview
}

export function historyPage({ orderId }: Subject): string {
  return orderId ? withPlace(paths.order(orderId), 'historik') : paths.overview
}

export function draftChangesPage({ orderId }: Subject): string {
  return orderId ? withPlace(paths.order(orderId), DRAFT_CHANGES) : paths.overview
}

/** An interest, as its own organisation sees it. */
export function interestPage({ interestId }: Subject): string {
  return interestId ? paths.interest(interestId) : paths.overview
}

export function signPage({ orderId }: Subject): string {
  return orderId ? paths.signOrder(orderId) : paths.overview
}

export function threadPage({ orderId }: Subject): string {
  return orderId ? paths.thread(orderId) : paths.overview
}

export function deliveryPage({ deliveryId }: Subject): string {
  return deliveryId ? paths.delivery(deliveryId) : paths.deliveries
}

export function timesPage({ deliveryId }: Subject): string {
  return deliveryId ? paths.answerTimes(deliveryId) : paths.deliveries
}

/** A party, as its own people see it. */
export function ownPartyPage(): string {
  return paths.organisation
}

export function partyPageOfStaff({ organisationId }: Subject): string {
  return paths.adminOrganisation(organisationId)
}
