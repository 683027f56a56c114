import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { OwnItem } from '@/features/deliveries/assignments/components/own-item'
import { RecentItem } from '@/features/deliveries/assignments/components/recent-item'
import { aheadGroups, ownDays } from '@/features/deliveries/assignments/own-days'
import type { OwnOccasion } from '@/features/deliveries/assignments/own-occasion'
import { CalendarLink } from '@/features/deliveries/calendar/components/calendar-link'
import { dayOf } from '@/lib/dates'

type Props = { occasions: OwnOccasion[]; now: Date }

/** A deliverer's working day: today, what is left to mark or to put right, what comes, and the past folded. */
export function OwnOccasions({ occasions, now }: Props) {
  const t = useTranslations('deliveries.own')
  const groups = ownDays(occasions, now)
  if (occasions.length === 0) {
    return (
      <EmptyState title={t('none')}>
        <p>{t('noneText')}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <Section title={t('today')} action={<CalendarLink />}>
        {groups.today.length > 0 ? <Items occasions={groups.today} now={now} /> : <p>{t('nothingToday')}</p>}
      </Section>
      <Group name="overdue" occasions={groups.overdue} now={now} />
      {groups.recent.length > 0 && (
        <Section title={t('recent')} lead={t('recentLead')}>
          <ul className="rows close-rows">
            {groups.recent.map(occasion => (
              <RecentItem key={occasion.id} occasion={occasion} today={dayOf(now)} />
            ))}
          </ul>
        </Section>
      )}
      {aheadGroups.map(name => (
        <Group key={name} name={name} occasions={groups[name]} now={now} />
      ))}
      {groups.past.length > 0 && (
        <Disclosure summary={t('past')}>
          <Items occasions={groups.past} now={now} />
        </Disclosure>
      )}
    </>
  )
}

function Group({ name, ...items }: Props & { name: 'overdue' | (typeof aheadGroups)[number] }) {
  const t = useTranslations('deliveries.own')
  if (items.occasions.length === 0) return null
  return (
    <Section title={t(name)}>
      <Items {...items} />
    </Section>
  )
}

function Items({ occasions, now }: Props) {
  return (
    <ul className="rows">
      {occasions.map(occasion => (
        <OwnItem key={occasion.id} occasion={occasion} now={now} />
      ))}
    </ul>
  )
}
