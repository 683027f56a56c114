import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import type { LetterKey } from '@/features/notifications/letter-keys'
import { sharedFactsOf } from '@/lib/happenings/facts'

export type Opened = {
  /** The versions that the actor was asked to sign, and has had open. */
  versions: number[]
  /** The parties have agreed since the actor was here last. */
  isAgreedSince: boolean
  hasNews: boolean
}

const ASKED: LetterKey = 'order.sent.sign'
const AGREED: LetterKey = 'order.valid.told'

/** What the actor has read of the order. Their notifications of it know: nothing more is kept of anybody's reading. */
export function getOpened(actor: SignedInActor, orderId: string): Promise<Opened> {
  return readAs(actor, async tx => {
    const told = await tx.notification.findMany({
      where: { personId: actor.personId, orderId },
      select: { kind: true, readAt: true, event: { select: { facts: true } } },
    })
    const asked = told.filter(({ kind, readAt }) => kind === ASKED && readAt !== null)
    return {
      versions: asked.flatMap(({ event }) => sharedFactsOf(event.facts).version ?? []),
      isAgreedSince: told.some(({ kind, readAt }) => kind === AGREED && readAt === null),
      hasNews: told.some(({ readAt }) => readAt === null),
    }
  })
}
