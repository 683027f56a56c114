import type { EditedService } from '@/features/catalogue/editing/queries'
import { shownDraft } from '@/features/catalogue/editing/rules'
import type { ServiceView } from '@/features/catalogue/queries'

/** The service as its page would show it with the draft published; nothing can be ordered from there. */
export function previewOf(service: EditedService, live: ServiceView | null, gap: string): ServiceView {
  const { id, number, slug, opensOn, lastOrderOn, lastDeliveryOn, published, draft, goal } = service
  return {
    id,
    number,
    slug,
    opensOn,
    lastOrderOn,
    lastDeliveryOn,
    lifecycle: service.lifecycle,
    revisionId: live?.revisionId ?? '',
    revisionNumber: draft?.number ?? published?.number ?? 1,
    revisedAt: undefined,
    successor: live?.successor ?? null,
    goal: goal && { count: goal.count, unit: goal.unit },
    isPilot: false,
    canBeOrdered: false,
    canBeShownInterest: false,
    nextRound: live?.nextRound ?? null,
    rounds: live?.rounds ?? [],
    content: shownDraft(service.text, gap),
  }
}
