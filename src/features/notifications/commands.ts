import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import type { ChosenLanguage, ChosenMail, MarkOneRead, MarkRead } from '@/features/notifications/schema'
import { accept, type Result } from '@/lib/result'

/** Marks the actor's own notifications as read, up to the last one shown. Gives how many. */
export function markRead(actor: SignedInActor, { until }: MarkRead): Promise<Result<number>> {
  return withActor(actor, async tx => {
    const { count } = await tx.notification.updateMany({
      where: { personId: actor.personId, readAt: null, createdAt: { lte: new Date(until) } },
      data: { readAt: actor.now },
    })
    return accept(count)
  })
}

/** Marks one of the actor's own as read; one that is read already, or not theirs, stays. Gives how many. */
export function markOneRead(actor: SignedInActor, { notificationId }: MarkOneRead): Promise<Result<number>> {
  return withActor(actor, async tx => {
    const { count } = await tx.notification.updateMany({
      where: { id: notificationId, personId: actor.personId, readAt: null },
      data: { readAt: actor.now },
    })
    return accept(count)
  })
}

/**
 * From now on, mail about events comes as the actor chose. Notifications that already wait for a digest stay
 * there.
 */
export function chooseMail(actor: SignedInActor, { choice }: ChosenMail): Promise<Result<string>> {
  return withActor(actor, async tx => {
    await tx.person.updateMany({ where: { id: actor.personId }, data: { mailChoice: choice } })
    return accept(choice)
  })
}

/** From now on the actor's mail and calendar speak this language, whatever is read in a browser. */
export function chooseMailLanguage(
  actor: SignedInActor,
  { language }: ChosenLanguage,
): Promise<Result<string>> {
  return withActor(actor, async tx => {
    await tx.person.updateMany({ where: { id: actor.personId }, data: { locale: language } })
    return accept(language)
  })
}
