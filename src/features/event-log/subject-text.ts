import type { createTranslator } from 'use-intl/core'
import type { EventSubject } from '@/features/event-log/subject'
import { capitalised } from '@/lib/capitalised'
import { dayText } from '@/lib/day-text'
import type { Locale } from '@/messages/messages'
import type { Messages } from '@/messages/sv'

type Say = ReturnType<typeof createTranslator<Messages>>

/** The thing that an event is about, in the reader's words. */
export function subjectText(say: Say, locale: Locale, subject: EventSubject): string {
  switch (subject.of) {
    case 'service':
    case 'named':
      return subject.name
    case 'round':
      return say('eventLog.subject.round', { name: subject.name, day: dayText(locale, subject.startsOn) })
    case 'person':
      return subject.name ?? unnamedText(say, subject.role)
    case 'import':
      return subject.name ?? say(`eventLog.subject.import.${subject.rows}`)
    case 'list':
      return say(`eventLog.subject.list.${subject.list}`)
    case 'job':
      return wordOr(say, `failedJobs.task.${subject.task}`, subject.task)
    case 'party':
      return capitalised(say(`common.party.${subject.party}`), locale)
  }
}

/** The same for a file, which names nobody. */
export function unnamedSubjectText(say: Say, locale: Locale, subject: EventSubject): string {
  return subject.of === 'person' ? unnamedText(say, subject.role) : subjectText(say, locale, subject)
}

function unnamedText(say: Say, role: string | null): string {
  return role ? wordOr(say, `accounts.role.${role}`, role) : say('eventLog.subject.person')
}

/** A name that a former build wrote may have no words. */
function wordOr(say: Say, key: string, otherwise: string): string {
  const known = key as 'accounts.role.staff'
  return say.has(known) ? say(known) : otherwise
}
