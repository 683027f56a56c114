import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import { LeadingFacts } from '@/features/deliveries/components/delivery-facts'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import type { DeliveryView } from '@/features/deliveries/queries'
import type { PlannedPart } from '@/features/deliveries/sessions/queries'
import { paths } from '@/lib/paths'

export type SessionReadingProps = {
  delivery: DeliveryView
  occasion: OccasionView
  joined: readonly PlannedPart[]
}

/** A joint session as the staff read it before they act: what its organisations share, and the share of each. */
export function SessionReading({ delivery, occasion, joined }: SessionReadingProps) {
  const t = useTranslations('deliveries')
  const locale = useLocale()
  const own = { ...occasion, occasionId: occasion.id, organisation: delivery.organisation }
  const parts = [own, ...joined].toSorted((one, other) =>
    one.organisation.localeCompare(other.organisation, locale),
  )
  const isDone = occasion.status === 'done'
  const countOf = isDone ? 'actualParticipants' : 'plannedParticipants'
  const counts = parts.flatMap(part => part[countOf] ?? [])
  const known = { known: counts.length, all: parts.length }
  const expected = {
    count: counts.reduce((sum, count) => sum + count, 0),
    unknown: parts.length - counts.length,
  }
  const sum = counts.length > 0 ? t('joint.sum', expected) : t('noCount')
  return (
    <>
      <LeadingFacts
        delivery={delivery}
        occasion={occasion}
        joint={{
          term: t('joint.expected'),
          description: isDone ? t('joint.came', { ...expected, ...known }) : sum,
        }}
      />
      <Section title={t('joint.organisations')} lead={t('joint.lead')}>
        <ul className="rows close-rows">
          {parts.map(({ occasionId, deliveryId, organisation, mode, [countOf]: count }) => (
            <li key={occasionId} className="flex flex-wrap items-baseline justify-between gap-x-4">
              <TextLink href={paths.delivery(deliveryId)}>{organisation}</TextLink>
              <span className="text-sm text-ink-soft">
                {t(`mode.${mode}`)} · {count === null ? t('noCount') : t(countOf, { count })}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
