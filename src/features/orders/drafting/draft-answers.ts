import type { PartyActor } from '@/auth/actor'
import type { ServiceFace } from '@/features/catalogue/face-queries'
import { type Writing, writings } from '@/features/orders/content/content-fields'
import {
  answeredFields,
  askedFields,
  type DraftContent,
  type PartyDrafts,
} from '@/features/orders/content/order-content'
import { isBegun } from '@/features/orders/drafting/few-words'
import { startingSide } from '@/features/orders/rules'
import type { OrderStatus } from '@/features/orders/statuses'
import { isSharedDraft } from '@/features/orders/whose-move/order-step'
import { dayOf } from '@/lib/dates'
import { type Party, sideOf } from '@/lib/party'

/** How many of the answers are there that sending asks for. A short one is one of them. */
export type Answered = { done: number; all: number }

export const isFinished = ({ done, all }: Answered) => done === all

export function begunIn(content: Pick<DraftContent, Writing>): Writing[] {
  return writings.filter(name => isBegun(content[name]))
}

type Begun = { startedByParty: Party | null }
type Shared = Begun & { status: OrderStatus; sharedAt: Date | null }
export type WrittenDraft = { content: DraftContent; partyDrafts: PartyDrafts }

/** Of a shared draft. It stays with those who wrote it on the side that began it too: they may write and send it. */
export function answersBy(
  { party, now }: PartyActor,
  draft: Shared & WrittenDraft,
  service: Pick<ServiceFace, 'runsInRounds' | 'mode'>,
): Answered | null {
  if (!isSharedDraft(draft) || startingSide(draft) !== sideOf(party) || !isWrittenBy(draft, party))
    return null
  return {
    done: answeredFields(draft.content, dayOf(now), service).length,
    all: askedFields(service, draft.content).length,
  }
}

export function isWrittenBy(
  { startedByParty, partyDrafts }: Begun & Pick<WrittenDraft, 'partyDrafts'>,
  party: Party,
): boolean {
  return startedByParty === party || partyDrafts[party] !== undefined
}
