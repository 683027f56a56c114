import type { PublicGoal } from '@/features/catalogue/goals/rules'
import type { PublicService } from '@/features/catalogue/public-service-schema'
import type { RoundView, ServiceView } from '@/features/catalogue/queries'
import { paths } from '@/lib/paths'

/** A service as the open interface gives it: nothing that depends on who asks, no notes of the staff. */
export function publicService(
  service: ServiceView,
  { base, goal }: { base: string; goal?: PublicGoal },
): PublicService {
  const { notes: _notes, keywords: _keywords, examples: _examples, ...content } = service.content
  const { number, slug, revisionNumber, lifecycle, opensOn, lastOrderOn, lastDeliveryOn, nextRound } = service
  return {
    number,
    slug,
    path: paths.service(slug),
    url: base + paths.service(slug),
    revision: revisionNumber,
    revisedAt: service.revisedAt?.toISOString() ?? null,
    lifecycle,
    opensOn,
    lastOrderOn,
    lastDeliveryOn,
    successor: service.successor?.slug ?? null,
    goal: goal ?? null,
    nextRound: nextRound && publicRound(nextRound),
    rounds: service.rounds.map(publicRound),
    // A pilot list is between its organisations and the staff.
    canBeOrdered: service.canBeOrdered && lifecycle !== 'coming',
    canBeShownInterest: service.canBeShownInterest,
    ...content,
    jointAttendanceNote: content.jointAttendanceNote ?? null,
  }
}

function publicRound({ startsOn, lastOrderOn, minimumPlaces, maximumPlaces, placesLeft }: RoundView) {
  return { startsOn, lastOrderOn, minimumPlaces, maximumPlaces, placesLeft }
}
