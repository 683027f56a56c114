import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { isLetterKey, type LetterKey } from '@/features/notifications/letter-keys'
import { pathOf } from '@/features/notifications/letters'
import type { MailChoice } from '@/features/notifications/rules'
import { type FoundSubject, findSubjects } from '@/features/notifications/subject-queries'
import type { Party } from '@/lib/party'

/** The subject of a notification. Null when the actor does not act where it happened. */
export type NotificationSubject = {
  service: string
  organisation: string
  party: Party | null
  path: string
}
export type NotificationView = {
  id: string
  letter: LetterKey
  createdAt: Date
  isRead: boolean
  subject: NotificationSubject | null
}

const MOST_SHOWN = 100

/** The actor's notifications: the unread ones first, each part with the newest first. */
export function getNotifications(actor: SignedInActor): Promise<NotificationView[]> {
  return readAs(actor, async tx => {
    const newestFirst = { orderBy: { id: 'desc' }, take: MOST_SHOWN } as const
    const own = { personId: actor.personId }
    const unread = await tx.notification.findMany({ where: { ...own, readAt: null }, ...newestFirst })
    const read = await tx.notification.findMany({ where: { ...own, readAt: { not: null } }, ...newestFirst })
    const shown = [...unread, ...read].slice(0, MOST_SHOWN)
    const subjects = await findSubjects(tx, shown, actor.locale)
    return shown.flatMap(({ id, kind, createdAt, eventId, readAt }) =>
      isLetterKey(kind)
        ? [
            {
              id,
              letter: kind,
              createdAt,
              isRead: readAt !== null,
              subject: subjectOf(kind, subjects.get(eventId)),
            },
          ]
        : [],
    )
  })
}

export type OwnMail = { choice: MailChoice; failedAt: Date | null }

/** How the actor has chosen to have mail, and since when it does not reach them. */
export function getOwnMail(actor: SignedInActor): Promise<OwnMail> {
  return readAs(actor, async tx => {
    const { mailChoice, mailFailedAt } = await tx.person.findUniqueOrThrow({
      where: { id: actor.personId },
      select: { mailChoice: true, mailFailedAt: true },
    })
    return { choice: mailChoice, failedAt: mailFailedAt }
  })
}

function subjectOf(letter: LetterKey, found: FoundSubject | undefined): NotificationSubject | null {
  if (!found) return null
  const { service, organisation, party } = found
  return { service, organisation, party, path: pathOf(letter, found) }
}
