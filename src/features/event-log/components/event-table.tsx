import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { EventSubject } from '@/features/event-log/components/event-subject'
import { useKindText } from '@/features/event-log/components/kind-text'
import type { EventView } from '@/features/event-log/queries'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

const columns = ['when', 'where', 'what', 'who'] as const
const LETTERS_OF_HASH = 8

/** Events, the latest first: what happened where and who did it. Places in the chain stand there when asked for. */
export function EventTable({ events, hasPlaces }: { events: EventView[]; hasPlaces: boolean }) {
  const t = useTranslations('eventLog')
  const textOf = useKindText()
  const format = useFormatter()
  return (
    <Table
      caption={t('caption')}
      captionHidden
      columns={[...columns, ...(hasPlaces ? (['place'] as const) : [])].map(name => ({
        name,
        label: t(`column.${name}`),
      }))}
      rows={events.map(event => ({
        key: event.id,
        cells: {
          when: (
            <time className="whitespace-nowrap" dateTime={event.occurredAt.toISOString()}>
              {format.dateTime(event.occurredAt, { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
          ),
          where: <Where event={event} />,
          what: (
            <>
              {textOf(event.kind)}
              {event.order && (
                <p className="text-sm">
                  <TextLink href={paths.order(event.order.id)}>
                    {t('order', { number: event.order.number })}
                  </TextLink>
                </p>
              )}
              {event.subject && <EventSubject subject={event.subject} />}
            </>
          ),
          who: <Who event={event} />,
          place: hasPlaces && (
            <>
              <span className="whitespace-nowrap">{t('place', { position: event.position })}</span>
              <p className="font-mono text-sm text-ink-soft">{event.hash.slice(0, LETTERS_OF_HASH)}</p>
            </>
          ),
        },
      }))}
    />
  )
}

function Where({ event: { organisation, organisationId, isGone } }: { event: EventView }) {
  const t = useTranslations('eventLog')
  if (!organisationId) return t('programme')
  if (isGone) return organisation ?? t('gone')
  return <TextLink href={paths.adminOrganisation(organisationId)}>{organisation ?? organisationId}</TextLink>
}

function Who({ event: { person, party, role } }: { event: EventView }) {
  const t = useTranslations('eventLog.role')
  const parties = useTranslations('common.party')
  const known = role as Parameters<typeof t>[0]
  const standing = party ? parties(party) : t.has(known) ? t(known) : role
  return (
    <>
      {person}
      <p className="text-sm text-ink-soft first-letter:uppercase">{standing}</p>
    </>
  )
}
