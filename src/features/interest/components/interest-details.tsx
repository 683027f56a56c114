import { useTranslations } from 'next-intl'
import { DescriptionList } from '@/components/ui/description-list'
import { TelephoneLink } from '@/components/ui/telephone-link'
import type { InterestView } from '@/features/interest/queries'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

export function InterestDetails({ interest }: { interest: InterestView }) {
  const t = useTranslations('interest')
  const common = useTranslations('common')
  const format = useFormatter()
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'long' })
  const items = [
    {
      term: t('details.need'),
      description: (
        <p lang={WRITTEN_IN} className="whitespace-pre-line">
          {interest.need}
        </p>
      ),
    },
    { term: t('details.timing'), description: t(`timing.${interest.timing}`) },
    {
      term: t('details.contact'),
      description: (
        <>
          {`${interest.contactName}, ${interest.contactEmail}`}
          {interest.contactPhone && (
            <span className="block">
              <TelephoneLink number={interest.contactPhone} />
            </span>
          )}
        </>
      ),
    },
    {
      term: t('details.shown'),
      description: t('details.shownBy', {
        name: interest.shownBy,
        party: common(`party.${interest.party}`),
        day: day(interest.createdAt),
      }),
    },
    ...(interest.endedAt ? [{ term: t(`state.${interest.state}`), description: day(interest.endedAt) }] : []),
  ]
  return <DescriptionList items={items} />
}
