import 'server-only'
import { systemActor, withActor } from '@/auth/doors'
import { allHappenings } from '@/features/notifications/all-happenings'
import { findHolders } from '@/features/notifications/concerned-queries'
import { findHappening, type Happening } from '@/features/notifications/happening-queries'
import { lettersOf, tellingOf } from '@/features/notifications/letter-keys'
import { writeLetter } from '@/features/notifications/letters'
import { mailCalendar } from '@/features/notifications/mail-calendar'
import { ownParties, type Recipient, recipientsOf } from '@/features/notifications/recipients'
import { mailWayOf, type Told } from '@/features/notifications/rules'
import type { Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/lib/db'
import { holdersOf } from '@/lib/happenings/concerned'
import { entryOf } from '@/lib/happenings/declare'
import { sharedFactsOf } from '@/lib/happenings/facts'
import { enqueue, type Jobs } from '@/lib/jobs'
import { isUnion, sideOf } from '@/lib/party'

/** Writes the notifications and mails of an event, and reads those that it settles. Run again, it writes nothing more. */
export async function notify({ eventId }: Jobs['notify'], actor = systemActor()): Promise<void> {
  await withActor(actor, async tx => {
    await readSettled(tx, eventId, actor.now)
    const happening = await findHappening(tx, eventId, actor.now)
    if (!happening) return
    const letters = [
      ...(await lettersToPeople(tx, happening, actor.now)),
      ...(await lettersToCentralUnion(tx, happening, actor.now)),
    ]
    await postMail(tx, letters)
  })
}

/** A notification that asks for something is read once that is done, and counts no more in the menu. */
async function readSettled(tx: Transaction, eventId: string, now: Date): Promise<void> {
  const done = await tx.event.findUnique({ where: { id: eventId } })
  const settles = done && entryOf(allHappenings, done.kind)?.settles
  if (!settles) return
  const holders = await findHolders(tx, done.chainId, now)
  // A talk is about an interest, of which the staff were told.
  const { interestId, party } = sharedFactsOf(done.facts)
  const about = [done.subjectId, ...(interestId ? [interestId] : [])]
  // A reminder is nobody's act, and says whom it is to.
  const ofParty = holdersOf({ holders }, done.party ?? party ?? null).map(({ personId }) => personId)
  for (const [kind, whose] of Object.entries(settles)) {
    const event = {
      subjectId: { in: about },
      id: { not: done.id },
      occurredAt: { lte: done.occurredAt },
      party: whose === 'of_party' ? done.party : undefined,
    }
    const personId = whose === 'party' ? { in: ofParty } : undefined
    await tx.notification.updateMany({
      where: { kind, event, personId, readAt: null },
      data: { readAt: now },
    })
  }
}

/** Puts mail in the outbox and in the queue; a key that is there already is skipped. Returns the new keys. */
export async function postMail(tx: Transaction, letters: Prisma.MailCreateManyInput[]): Promise<string[]> {
  const written = await tx.mail.createManyAndReturn({
    data: letters,
    skipDuplicates: true,
    select: { id: true, key: true },
  })
  for (const { id } of written) await enqueue(tx, 'send_mail', { mailId: id })
  return written.map(({ key }) => key)
}

/** The facts behind the choice of mail, for one of those whom it concerns. */
export function toldOf(happening: Happening, personId: string): Told {
  return {
    startedBy: happening.about.startedBy,
    isAddressed: happening.people.addressee !== null,
    sides: ownParties(happening.people, personId).map(sideOf),
  }
}

/** Notifies everyone; mail goes to those who want it at once, and only with a notification that is new. */
async function lettersToPeople(tx: Transaction, happening: Happening, createdAt: Date) {
  const { event, about } = happening
  const told = await findReaders(tx, happening)
  const rows = told.map(({ personId, letter, mailChoice }): Prisma.NotificationCreateManyInput => {
    const mailWay = mailWayOf(letter, toldOf(happening, personId), mailChoice)
    const mailKey = mailWay === 'at_once' ? `${event.id}:${personId}` : null
    const row = {
      personId,
      eventId: event.id,
      kind: letter,
      orderId: about.orderId,
      createdAt,
      mailWay,
      mailKey,
    }
    // Nobody's own act is news to them. It stands in their list all the same.
    return { ...row, readAt: personId === event.personId ? createdAt : null }
  })
  const written = await tx.notification.createManyAndReturn({
    data: rows,
    skipDuplicates: true,
    select: { personId: true, mailKey: true },
  })
  const keys = new Map(written.map(({ personId, mailKey }) => [personId, mailKey]))
  return told.flatMap(({ personId, email, locale, letter, party }): Prisma.MailCreateManyInput[] => {
    const key = keys.get(personId)
    if (!key) return []
    const reader = { locale, party, personId, own: ownParties(happening.people, personId) }
    const calendar = mailCalendar(letter, about, { locale, email, personId, now: createdAt })
    return [{ ...writeLetter(letter, about, reader), calendar, key, personId, toAddress: email, createdAt }]
  })
}

async function findReaders(tx: Transaction, { event, people, about, facts }: Happening) {
  const recipients = new Map(
    recipientsOf({ ...event, facts, party: about.party }, people).map(one => [one.personId, one] as const),
  )
  const persons = await tx.person.findMany({
    where: { id: { in: [...recipients.keys()] }, deactivatedAt: null },
    select: { id: true, email: true, locale: true, mailChoice: true },
  })
  return persons.flatMap(person => {
    const recipient: Recipient | undefined = recipients.get(person.id)
    return recipient ? [{ ...person, ...recipient }] : []
  })
}

/** News for a central union goes to its address: it is no person. */
async function lettersToCentralUnion(tx: Transaction, { event, about }: Happening, createdAt: Date) {
  const [letter] = lettersOf(event.kind).filter(one => tellingOf(one).whom === 'central_union')
  if (!letter || !about.party || !isUnion(about.party)) return []
  const union = await tx.centralUnion.findUnique({ where: { party: about.party } })
  if (!union) return []
  const mail: Prisma.MailCreateManyInput = {
    ...writeLetter(letter, about, { locale: 'sv' }),
    key: `${event.id}:${about.party}`,
    toAddress: union.noticeAddress,
    createdAt,
  }
  return [mail]
}
