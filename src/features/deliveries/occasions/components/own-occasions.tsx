import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { MailLink } from '@/features/deliveries/components/mail-link'
import { OccasionTag } from '@/features/deliveries/components/status-tags'
import { OccasionFacts, OccasionTime } from '@/features/deliveries/occasions/components/occasion-facts'
import type { OwnOccasion } from '@/features/deliveries/queries'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

/** A deliverer's working list: what is to be held, then what has been. */
export function OwnOccasions({ occasions, now }: { occasions: OwnOccasion[]; now: Date }) {
  const t = useTranslations('deliveries.own')
  const open = occasions.filter(({ status }) => status === 'planned' || status === 'proposed')
  const past = occasions.filter(occasion => !open.includes(occasion)).toReversed()
  if (occasions.length === 0) {
    return (
      <EmptyState title={t('none')}>
        <p>{t('noneText')}</p>
      </EmptyState>
    )
  }
  return (
    <>
      {open.length > 0 && <Group title={t('next')} occasions={open} now={now} />}
      {past.length > 0 && <Group title={t('past')} occasions={past} now={now} />}
    </>
  )
}

function Group({ title, occasions, now }: { title: string; occasions: OwnOccasion[]; now: Date }) {
  return (
    <Section title={title}>
      <ul className="border-t border-line">
        {occasions.map(occasion => (
          <OwnItem key={occasion.id} occasion={occasion} now={now} />
        ))}
      </ul>
    </Section>
  )
}

function OwnItem({ occasion, now }: { occasion: OwnOccasion; now: Date }) {
  const t = useTranslations('deliveries')
  const locale = useLocale()
  const { contact, status, startsAt } = occasion
  const isPassed = status === 'planned' && startsAt !== null && startsAt < now
  return (
    <li className="flex flex-col gap-1.5 border-b border-line py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-lg">
          <TextLink href={paths.delivery(occasion.deliveryId)}>{occasion.organisation}</TextLink>
        </h3>
        <OccasionTag status={status} />
      </div>
      <p>
        {textIn(locale, occasion.service.name)}: {textIn(locale, occasion.title)}
      </p>
      <p className="font-semibold first-letter:uppercase">
        <OccasionTime occasion={occasion} />
      </p>
      <OccasionFacts occasion={{ ...occasion, deliverer: null }} />
      {contact?.email && (
        <p className="text-sm">
          {t('own.contact')}: {contact.name}, <MailLink address={contact.email} />
        </p>
      )}
      {isPassed && (
        <p>
          {t('own.pastOpen')} <TextLink href={paths.markOccasionDone(occasion)}>{t('markDone')}</TextLink>
        </p>
      )}
    </li>
  )
}
