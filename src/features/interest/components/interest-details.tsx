import { useTranslations } from 'next-intl'
import { type DescriptionItem, DescriptionList } from '@/components/ui/description-list'
import { Reached } from '@/components/ui/reached'
import type { InterestPage } from '@/features/interest/queries'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

/** `isLed` has the facts that one calls by first, and larger than the rest. Those of `beside` stand with them. */
type InterestDetailsProps = { interest: InterestPage; isLed?: boolean; beside?: DescriptionItem[] }

export function InterestDetails({ interest, isLed = false, beside = [] }: InterestDetailsProps) {
  const t = useTranslations('interest')
  const common = useTranslations('common')
  const format = useFormatter()
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'long' })
  const calling = [
    { term: t('details.contact'), description: <Contact {...{ interest, isLed }} /> },
    ...beside,
    { term: t('details.timing'), description: t(`timing.${interest.timing}`) },
  ]
  const need = {
    term: t('details.need'),
    description: (
      <p lang={WRITTEN_IN} className="whitespace-pre-line">
        {interest.need}
      </p>
    ),
  }
  const shown = {
    term: t('details.shown'),
    description: t('details.shownBy', {
      name: interest.shownBy,
      party: common(`party.${interest.party}`),
      day: day(interest.createdAt),
    }),
  }
  const ended = interest.endedAt
    ? [
        {
          term: t(`state.${interest.state}`),
          description: t('details.ended', {
            by: interest.state === 'ordered' ? 'order' : interest.isEndedByStaff ? 'staff' : 'organisation',
            day: day(interest.endedAt),
          }),
        },
      ]
    : []
  if (!isLed) return <DescriptionList items={[need, ...calling.toReversed(), shown, ...ended]} />
  return (
    <>
      <DescriptionList layout="leading" items={calling} />
      <DescriptionList items={[need, shown, ...ended]} />
    </>
  )
}

function Contact({ interest, isLed }: Pick<InterestDetailsProps, 'interest' | 'isLed'>) {
  const { contactName, contactEmail, contactPhone } = interest
  if (isLed) return <Reached name={contactName} telephone={contactPhone} email={contactEmail} />
  return <Reached name={`${contactName}, ${contactEmail}`} telephone={contactPhone} />
}
