import type { DutyKind } from '@/features/duties/rules'
import type { HeldOccasion } from '@/features/notifications/held-occasion'
import { factLines } from '@/features/notifications/letter-facts'
import { type LetterKey, tellingOf } from '@/features/notifications/letter-keys'
import type { LetterOrder } from '@/features/notifications/letter-order'
import { type ScheduleLine, scheduleIn, timesFor } from '@/features/notifications/letter-schedule'
import { wordsIn } from '@/features/notifications/letter-words'
import { keptSign } from '@/features/notifications/mail-sign'
import { sinceValues } from '@/features/orders/content/changes-since'
import { awaitedSince, waitsByDay } from '@/features/orders/signing/awaited-since'
import { capitalised } from '@/lib/capitalised'
import { type Day, dayOf } from '@/lib/dates'
import { dayText, nearDayText } from '@/lib/day-text'
import { portalUrl } from '@/lib/env'
import type { Subject } from '@/lib/happenings/declare'
import type { LocalizedText } from '@/lib/localized-text'
import { type Party, sideOf } from '@/lib/party'
import { paths } from '@/lib/paths'
import { eitherDayText, momentText, shortMomentText } from '@/lib/time-text'
import type { Locale } from '@/messages/messages'

/** The facts in a letter's first line. The list of notifications shows that line alone. */
export type Headline = {
  organisation: LocalizedText
  /** All the organisations of a joint session; null for any other occasion. */
  together: LocalizedText | null
  service: LocalizedText | null
  /** The party that acted, or that the event concerns. */
  party: Party | null
  /** How many of those that are to sign have done so. */
  signed: number
  required: number
  occasion: LocalizedText | null
  startsAt: Date | null
  /** The time that an occasion had before it was moved. */
  movedFrom: Date | null
  /** The times that are proposed, and the last day to do what is asked. */
  proposed: Date[]
  deadline: Day | null
  version: number
  /** The question of the draft that it is about, where it is about one. */
  question?: string
  /** The duty that a colleague took over, and the colleague's name. */
  taken?: { kind: DutyKind | null; taker: string }
}

/** The subject of an event, as its letters need to know it. No mail names a person but the holder of an account. */
export type About = Subject &
  Headline & {
    order: LetterOrder | null
    /** The name of the account that it is about. */
    account: string | null
    /** Null also for one that never had a set time. */
    held: HeldOccasion | null
    heldTogether: HeldOccasion[]
    /** The party that sent the order last, or that began it. */
    startedBy: Party | null
    /** The parties whose signature is awaited. */
    awaited: Party[]
    /** How the question ended that it is about. */
    outcome?: string
    /** The first day of the round that it is about, and the one before it was moved. */
    startsOn: Day | null
    startedOn: Day | null
    /** The times that an event of a whole delivery tells of. */
    schedule: ScheduleLine[]
    /** Why a time holds in spite of what speaks against it; empty where nothing does. */
    clashReason: string
    /** Why a planned time is to move, in the words of the staff. Empty where they gave none. */
    moveReason: string
  }

/** `party`: the one for which the reader is asked to act. `own`: all that the reader acts for. */
export type LetterReader = { locale: Locale; party?: Party; own?: readonly Party[]; personId?: string }

export type WrittenLetter = {
  locale: Locale
  subject: string
  body: string
  path: string
  ring?: string | null
  sign?: string | null
}

/** A letter in the receiver's language, with the page that it leads to. */
export function writeLetter(key: LetterKey, about: About, reader: LetterReader): WrittenLetter {
  const { locale } = reader
  const { order } = about
  const { t, say } = wordsIn(locale)
  const values = {
    ...headlineValues(key, about, { ...reader, own: [] }),
    ...bodyValues(about, reader),
    schedule: scheduleIn(t, locale, timesFor(tellingOf(key), about.schedule, reader.personId)),
  }
  const body = say(`${key}.body`, values)
  const facts = factLines(t, key, about, { ...reader, body })
  return {
    locale,
    subject: headline(key, about, reader),
    body: [body, ...facts, say(`${key}.call`, values)].filter(Boolean).join('\n\n'),
    path: pathOf(key, about),
    ring: order && order.ring.length > 0 ? order.ring.join(' ') : null,
    sign: order && keptSign(order.sign),
  }
}

/**
 * The first line of a letter. Others may see it, so the reader's own party is not named there. A phone shows some
 * forty letters of it. So it begins with the request, and its times are short.
 */
export function headline(key: LetterKey, about: Headline, reader: LetterReader): string {
  const { locale } = reader
  const { startsAt, movedFrom, deadline } = about
  return wordsIn(locale).say(`${key}.subject`, {
    ...headlineValues(key, about, reader),
    when: startsAt ? shortMomentText(locale, startsAt) : 'none',
    before: movedFrom ? shortMomentText(locale, movedFrom) : 'none',
    deadline: deadline ? nearDayText(locale, deadline) : 'none',
  })
}

/** Where a letter leads; nobody outside the portal is sent to a page that asks them to sign in. */
export function pathOf(key: LetterKey, subject: Subject): string {
  return tellingOf(key).leadsTo(subject)
}

/** The organisation that a letter is about. The person who holds or runs a joint session reads all of them. */
export function whereOf(key: LetterKey, { organisation, together }: Headline): LocalizedText {
  return (tellingOf(key).ofWholeSession && together) || organisation
}

function headlineValues(key: LetterKey, about: Headline, { locale, party: asked, own = [] }: LetterReader) {
  const { t, dutyText } = wordsIn(locale)
  const party = asked ?? about.party
  const name = party ? t(own.includes(party) ? 'ownParty' : `parties.${party}`) : ''
  return {
    organisation: whereOf(key, about)[locale],
    service: about.service?.[locale] ?? '',
    party: name,
    partyFirst: capitalised(name || t('parties.staff'), locale),
    signed: about.signed,
    required: about.required,
    occasion: about.occasion?.[locale] ?? t('anOccasion'),
    when: about.startsAt ? momentText(locale, about.startsAt) : 'none',
    before: about.movedFrom ? momentText(locale, about.movedFrom) : 'none',
    proposed: about.proposed.length > 0 ? eitherDayText(locale, about.proposed) : 'none',
    deadline: about.deadline ? dayText(locale, about.deadline) : 'none',
    version: about.version,
    question: about.question ?? 'none',
    taker: about.taken?.taker || 'none',
    duty: dutyText(about.taken?.kind ?? null),
  }
}

/** A value that is missing is `none`, which the texts leave out. */
function bodyValues(about: About, { locale, own = [], party }: LetterReader) {
  const { awaited, order } = about
  const { t, listed, waitsText } = wordsIn(locale)
  const dayOr = (none: string, day: Day | null | undefined) => (day ? dayText(locale, day) : none)
  return {
    by: about.party ? capitalised(t(`parties.${about.party}`), locale) : 'none',
    side: about.startedBy ? sideOf(about.startedBy) : 'union',
    awaitedCount: awaited.length,
    awaited: listed(awaited),
    waits: order?.asked ? waitsText(waitsByDay(order.asked, awaited)) : listed(awaited),
    signedBy: listed(order?.signedBy ?? []),
    inShort: order?.inShort[locale] ?? 'none',
    servicePage: order ? `${portalUrl()}${paths.service(order.slug)}` : '',
    led: order?.isSelfLed ? 'own' : 'staff',
    receipt: about.orderId ? `${portalUrl()}${paths.receipt(about.orderId)}` : '',
    turn: awaited.some(one => own.includes(one)) ? 'own' : 'others',
    outcome: about.outcome ?? 'none',
    since: dayOr('none', order?.asked && party && dayOf(awaitedSince(order.asked, [party]))),
    signsBy: dayOr('none', order?.signsBy),
    need: order?.need || 'none',
    reading: order?.reading ?? 1,
    ...sinceValues((party && order?.changesFor(party)) || null),
    round: dayOr('', about.startsOn),
    roundBefore: dayOr('none', about.startedOn),
  }
}
