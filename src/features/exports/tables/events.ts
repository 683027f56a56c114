import type { EventLine } from '@/features/event-log/queries'
import { unnamedSubjectText } from '@/features/event-log/subject-text'
import type { Say } from '@/features/exports/say'
import type { Column } from '@/features/exports/table'
import { paths } from '@/lib/paths'
import type { Locale } from '@/messages/messages'

/**
 * The log without anybody's name: parties and roles are enough to follow it. The page of the thing that an event is
 * about tells one account from another.
 */
export function eventColumns(say: Say, locale: Locale): Column<EventLine>[] {
  return [
    { key: 'occurredAt', kind: 'time', cell: event => event.occurredAt },
    { key: 'organisation', kind: 'text', cell: event => whereOf(say, event) },
    { key: 'event', kind: 'text', cell: event => textOf(say, `eventLog.kind.${event.kind}`, event.kind) },
    {
      key: 'about',
      kind: 'text',
      cell: ({ subject }) => subject && unnamedSubjectText(say, locale, subject),
    },
    {
      key: 'page',
      kind: 'text',
      cell: ({ subject, order }) => subject?.page ?? (order && paths.order(order.id)),
    },
    { key: 'orderNumber', kind: 'number', cell: event => event.order?.number ?? null },
    { key: 'party', kind: 'text', cell: event => event.party && say(`common.party.${event.party}`) },
    { key: 'role', kind: 'text', cell: event => textOf(say, `eventLog.role.${event.role}`, event.role) },
    { key: 'eventKind', kind: 'text', cell: event => event.kind },
    { key: 'position', kind: 'number', cell: event => event.position },
    { key: 'hash', kind: 'text', cell: event => event.hash },
  ]
}

function whereOf(say: Say, { organisation, isGone }: EventLine): string {
  return organisation ?? say(isGone ? 'eventLog.gone' : 'eventLog.programme')
}

/** An event of a former build may have no words. */
function textOf(say: Say, key: string, otherwise: string): string {
  const known = key as 'eventLog.role.staff'
  return say.has(known) ? say(known) : otherwise
}
