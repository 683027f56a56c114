import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { FoundPerson } from '@/features/personal-data/people/queries'
import { paths } from '@/lib/paths'

const columns = ['name', 'email', 'acts'] as const

export function PeopleTable({ people }: { people: FoundPerson[] }) {
  const t = useTranslations('personalData.people')
  return (
    <Table
      caption={t('caption')}
      captionHidden
      columns={columns.map(name => ({ name, label: t(`column.${name}`) }))}
      rows={people.map(person => ({
        key: person.id,
        cells: {
          name: (
            <>
              <TextLink href={paths.adminPerson(person.id)}>{person.name}</TextLink>{' '}
              {(person.isErased || person.isClosed) && <Tag>{t(person.isErased ? 'erased' : 'closed')}</Tag>}
            </>
          ),
          email: <span className="wrap-anywhere">{person.email}</span>,
          acts: <ActsFor person={person} />,
        },
      }))}
    />
  )
}

function ActsFor({ person: { actsFor } }: { person: FoundPerson }) {
  const t = useTranslations('personalData.people')
  const parties = useTranslations('common.party')
  if (actsFor.length === 0) return <span className="text-ink-soft">{t('noMandate')}</span>
  return (
    <ul>
      {actsFor.map(({ party, organisation }) => (
        <li key={`${party} ${organisation}`}>
          {parties(party)}, {organisation}
        </li>
      ))}
    </ul>
  )
}
