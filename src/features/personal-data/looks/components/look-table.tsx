import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { LookView, SeenPerson } from '@/features/personal-data/looks/queries'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

const MOST_NAMED = 3
const columns = ['when', 'reader', 'page', 'seen'] as const

export type LookTableProps = {
  looks: LookView[]
  /** An admin goes on to the people. */
  withLinks?: boolean
}

/** Looks, the latest first: who looked, where, and whose details that page showed. */
export function LookTable({ looks, withLinks = false }: LookTableProps) {
  const t = useTranslations('personalData.looks')
  const format = useFormatter()
  return (
    <Table
      caption={t('caption')}
      captionHidden
      columns={columns.map(name => ({ name, label: t(`column.${name}`) }))}
      rows={looks.map(({ id, seenAt, reader, page, seen }) => ({
        key: id,
        cells: {
          when: (
            <time dateTime={seenAt.toISOString()}>
              {format.dateTime(seenAt, { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
          ),
          reader,
          page: t(`page.${page}`),
          seen: <Seen seen={seen} withLinks={withLinks} />,
        },
      }))}
    />
  )
}

function Seen({ seen, withLinks }: { seen: SeenPerson[]; withLinks: boolean }) {
  const t = useTranslations('personalData.looks')
  const rest = seen.length - MOST_NAMED
  return (
    <ul>
      {seen.slice(0, MOST_NAMED).map(person => (
        <li key={`${person.personId} ${person.party} ${person.organisation}`}>
          <SeenName person={person} withLinks={withLinks} />
        </li>
      ))}
      {rest > 0 && <li className="text-ink-soft">{t('more', { count: rest })}</li>}
    </ul>
  )
}

function SeenName({ person, withLinks }: { person: SeenPerson; withLinks: boolean }) {
  const t = useTranslations('personalData.looks')
  const parties = useTranslations('common.party')
  const { personId, name, party, organisation } = person
  const text = party && organisation ? t('seen', { name, party: parties(party), organisation }) : name
  return withLinks ? <TextLink href={paths.adminPerson(personId)}>{text}</TextLink> : text
}
