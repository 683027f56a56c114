import { useTranslations } from 'next-intl'
import { DescriptionList } from '@/components/ui/description-list'
import { TelephoneLink } from '@/components/ui/telephone-link'
import { TextLink } from '@/components/ui/text-link'
import type { UnconfirmedView } from '@/features/interest/unconfirmed/queries'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

/** All that somebody wrote, for themselves and for those who may take it up. */
export function UnconfirmedFacts({ written }: { written: UnconfirmedView }) {
  const t = useTranslations('interest')
  const organisations = useTranslations('organisations')
  const format = useFormatter()
  const { need, timing, organisation, email, telephone, confirmedAt } = written
  const items = [
    { term: t('details.need'), description: <Own>{need}</Own> },
    { term: t('details.timing'), description: t(`timing.${timing}`) },
    { term: t('written.organisation'), description: organisation },
    {
      term: organisations('request.party'),
      description: written.party ? organisations(`partyTitle.${written.party}`) : t('written.unsure'),
    },
    {
      term: organisations('invite.email'),
      description: <TextLink href={`mailto:${email}`}>{email}</TextLink>,
    },
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

function Own({ children }: { children: string }) {
  return (
    <p lang={WRITTEN_IN} className="whitespace-pre-line wrap-anywhere">
      {children}
    </p>
  )
}
