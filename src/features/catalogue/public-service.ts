import type { RoundView, ServiceView } from './queries'

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
    nextRound: service.nextRound && publicRound(service.nextRound),
    rounds: service.rounds.map(publicRound),
    canBeOrdered: lifecycle === 'open' || lifecycle === 'phasing_out',
    ...content,
  }
}

function publicRound({ startsOn, lastOrderOn, minimumPlaces, maximumPlaces, placesLeft }: RoundView) {
  return { startsOn, lastOrderOn, minimumPlaces, maximumPlaces, placesLeft }
}
