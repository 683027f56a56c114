import type { ServiceView } from './queries'

/** A service as the open interface gives it: nothing that depends on who asks, no notes of the staff. */
export function publicService(service: ServiceView) {
  const { notes: _notes, keywords: _keywords, ...content } = service.content
  const { number, slug, revisionNumber, lifecycle, opensOn, lastOrderOn, lastDeliveryOn, goal } = service
  return {
    number,
    slug,
    path: `/tjanster/${slug}`,
    revision: revisionNumber,
    lifecycle,
    opensOn,
    lastOrderOn,
    lastDeliveryOn,
    successor: service.successor?.slug ?? null,
    goal,
    nextRound: service.nextRound && {
      startsOn: service.nextRound.startsOn,
      lastOrderOn: service.nextRound.lastOrderOn,
      minimumPlaces: service.nextRound.minimumPlaces,
      maximumPlaces: service.nextRound.maximumPlaces,
    },
    canBeOrdered: lifecycle === 'open' || lifecycle === 'phasing_out',
    ...content,
  }
}
