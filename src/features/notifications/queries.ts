import 'server-only'
import { isParty, type SignedInActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import type { SignFacts } from '@/features/catalogue/signs/sign-facts'
import { isLetterKey, type LetterKey, tellingOf } from '@/features/notifications/letter-keys'
import { headline, pathOf, whereOf } from '@/features/notifications/letters'
import type { MailChoice } from '@/features/notifications/rules'
import { type FoundSubject, findSubjects } from '@/features/notifications/subject-queries'
import { wayToAnswer } from '@/features/notifications/told-rows'
import { unitsInWords } from '@/features/orders/content/units'
import { visibleMessages } from '@/features/orders/thread/policy'
import { quoteOf } from '@/lib/quote'
import type { Locale } from '@/messages/messages'

/** A notification's line and its page. Null when the actor does not act where it happened. */
export type NotificationSubject = {
  headline: string
  organisation: string
  order: { number: number; unit: string } | null
  /** Of the service that it is about, where it is about one. */
  sign: SignFacts | null
  /** The beginning of the words that it is about, where it is about some. */
  quote: string | null
  path: string
}
export type NotificationView = {
  id: string
  letter: LetterKey
  createdAt: Date
  /** When the event took place that it tells of. */
  happenedAt: Date
  isRead: boolean
  subject: NotificationSubject | null
}

const MOST_SHOWN = 100

/** The actor's notifications: the unread ones and those read last. In each part the last event comes first. */
export function getNotifications(actor: SignedInActor): Promise<NotificationView[]> {
  return readAs(actor, async tx => {
    const rows = await tx.notification.findMany({
      where: { personId: actor.personId },
      orderBy: [{ readAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
      take: MOST_SHOWN,
    })
    const subjects = await findSubjects(tx, rows, visibleMessages(actor))
    const shown = rows.flatMap(({ id, kind, createdAt, eventId, readAt }) =>
      isLetterKey(kind)
        ? [
            {
              id,
              letter: kind,
              createdAt,
              happenedAt: subjects.get(eventId)?.occurredAt ?? createdAt,
              isRead: readAt !== null,
              subject: subjectOf({ letter: kind, isRead: readAt !== null }, actor, subjects.get(eventId)),
            },
          ]
        : [],
    )
    return shown.toSorted(
      (one, other) =>
        Number(one.isRead) - Number(other.isRead) ||
        Number(other.happenedAt) - Number(one.happenedAt) ||
        other.id.localeCompare(one.id),
    )
  })
}

export type OwnMail = { choice: MailChoice; language: Locale; failedAt: Date | null }

/** How and in which language the actor has chosen to have mail, and since when it does not reach them. */
export function getOwnMail(actor: SignedInActor): Promise<OwnMail> {
  return readAs(actor, async tx => {
    const { mailChoice, locale, mailFailedAt } = await tx.person.findUniqueOrThrow({
      where: { id: actor.personId },
      select: { mailChoice: true, locale: true, mailFailedAt: true },
    })
    return { choice: mailChoice, language: locale, failedAt: mailFailedAt }
  })
}

function subjectOf(
  { letter, isRead }: Pick<NotificationView, 'letter' | 'isRead'>,
  actor: SignedInActor,
  found: FoundSubject | undefined,
): NotificationSubject | null {
  if (!found) return null
  const { locale } = actor
  const words = tellingOf(letter).quotes ? found.words : null
  return {
    headline: headline(letter, found, { locale, own: isParty(actor) ? [actor.party] : [] }),
    organisation: whereOf(letter, found)[locale],
    order: found.order && {
      ...found.order,
      unit: unitsInWords(locale, found.organisation, found.order.unit),
    },
    sign: found.sign,
    quote: words && quoteOf(words.body),
    path: (!isRead && wayToAnswer(actor, found.orderId, words)) || pathOf(letter, found),
  }
}
