import type { Say } from '@/features/exports/say'
import type { Column } from '@/features/exports/table'
import type { MailLine } from '@/features/notifications/outbox/queries'

/** The outbox without addresses: they are people's. A failure may repeat one. */
export function mailColumns(say: Say): Column<MailLine>[] {
  return [
    { key: 'subject', kind: 'text', cell: mail => mail.subject },
    { key: 'status', kind: 'text', cell: mail => say(`notifications.outbox.states.${mail.state}`) },
    { key: 'attempts', kind: 'number', cell: mail => mail.attempts },
    { key: 'failingSince', kind: 'time', cell: mail => mail.failingSince },
    { key: 'createdAt', kind: 'time', cell: mail => mail.createdAt },
  ]
}
