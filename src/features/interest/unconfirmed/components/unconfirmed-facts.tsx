import { useTranslations } from 'next-intl'
import { DescriptionList } from '@/components/ui/description-list'
import { TelephoneLink } from '@/components/ui/telephone-link'
import { TextLink } from '@/components/ui/text-link'
import type { UnconfirmedView } from '@/features/interest/unconfirmed/queries'
import { useFormatter } from '@/messages/formatter'

/** All that somebody wrote, for themselves and for those who may take it up. */
export function UnconfirmedFacts({ written }: { written: UnconfirmedView }) {
  const t = useTranslations('interest')
  const party = useTranslations('organisations.partyTitle')
  const format = useFormatter()
  const { need, timing, organisation, email, telephone, confirmedAt } = written
  const items = [
    { term: t('details.need'), description: <p className="whitespace-pre-line wrap-anywhere">{need}</p> },
    { term: t('details.timing'), description: t(`timing.${timing}`) },
    { term: t('written.organisation'), description: organisation },
    {
      term: t('written.belongs'),
      description: written.party ? party(written.party) : t('written.unsure'),
    },
    { term: t('written.email'), description: <TextLink href={`mailto:${email}`}>{email}</TextLink> },
    ...(telephone
      ? [
          {
            term: t('written.telephone'),
            description: <TelephoneLink number={telephone} />,
          },
        ]
      : []),
    ...(confirmedAt
      ? [
          {
            term: t('unconfirmed.since'),
            description: format.dateTime(confirmedAt, { dateStyle: 'long' }),
          },
        ]
      : []),
  ]
  return <DescriptionList items={items} />
}
