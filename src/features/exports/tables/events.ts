import type { EventLine } from '@/features/event-log/queries'
import type { Say } from '@/features/exports/say'
import type { Column } from '@/features/exports/table'

/** The log without those who acted: their parties and roles are enough to follow it. */
export function eventColumns(say: Say): Column<EventLine>[] {
  return [
    { key: 'occurredAt', kind: 'time', cell: event => event.occurredAt },
    { key: 'organisation', kind: 'text', cell: event => event.organisation ?? say('eventLog.programme') },
    { key: 'event', kind: 'text', cell: event => textOf(say, `eventLog.kind.${event.kind}`, event.kind) },
    { key: 'orderNumber', kind: 'number', cell: event => event.order?.number ?? null },
    { key: 'party', kind: 'text', cell: event => event.party && say(`common.party.${event.party}`) },
    { key: 'role', kind: 'text', cell: event => textOf(say, `eventLog.role.${event.role}`, event.role) },
    { key: 'eventKind', kind: 'text', cell: event => event.kind },
    { key: 'position', kind: 'number', cell: event => event.position },
    { key: 'hash', kind: 'text', cell: event => event.hash },
  ]
}

/** An event of a former build may have no words. */
function textOf(say: Say, key: string, otherwise: string): string {
  const known = key as 'eventLog.role.staff'
  return say.has(known) ? say(known) : otherwise
}
