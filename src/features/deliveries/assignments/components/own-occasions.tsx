import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { OwnItem } from '@/features/deliveries/assignments/components/own-item'
import { RecentItem } from '@/features/deliveries/assignments/components/recent-item'
import { aheadGroups, ownClashes, ownDays } from '@/features/deliveries/assignments/own-days'
import type { OwnOccasion } from '@/features/deliveries/assignments/own-occasion'
import { CalendarLink } from '@/features/deliveries/calendar/components/calendar-link'
import { dayOf, endOfMonth } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

type Props = { occasions: OwnOccasion[]; now: Date }
type MarkedProps = Props & { title: string; lead?: string }
type ItemsProps = Props & { clashes: ReadonlySet<string> }

/** A deliverer's working day: today, what is left to mark or to put right, what comes, and the past folded. */
export function OwnOccasions({ occasions, now }: Props) {
  const t = useTranslations('deliveries.own')
  const locale = useLocale()
  const groups = ownDays(occasions, now)
  const clashes = ownClashes(occasions)
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
        {groups.today.length > 0 ? (
          <Items {...{ now, clashes }} occasions={groups.today} />
        ) : (
          <p>{t('nothingToday')}</p>
        )}
      </Section>
      <Group name="overdue" {...{ now, clashes }} occasions={groups.overdue} />
      <Marked title={t('uncounted')} occasions={groups.uncounted} now={now} />
      <Marked
        title={t('recent')}
        lead={t('recentLead', { day: dayText(locale, endOfMonth(dayOf(now))) })}
        occasions={groups.recent}
        now={now}
      />
      {aheadGroups.map(name => (
        <Group key={name} name={name} {...{ now, clashes }} occasions={groups[name]} />
      ))}
      {groups.past.length > 0 && (
        <Disclosure summary={t('past')}>
          <Items {...{ now, clashes }} occasions={groups.past} />
        </Disclosure>
      )}
    </>
  )
}

/** Those that are marked: without a number of participants, or not long ago. */
function Marked({ occasions, now, ...said }: MarkedProps) {
  if (occasions.length === 0) return null
  return (
    <Section {...said}>
      <ul className="rows close-rows">
        {occasions.map(occasion => (
          <RecentItem key={occasion.id} occasion={occasion} today={dayOf(now)} />
        ))}
      </ul>
    </Section>
  )
}

function Group({ name, ...items }: ItemsProps & { name: 'overdue' | (typeof aheadGroups)[number] }) {
  const t = useTranslations('deliveries.own')
  if (items.occasions.length === 0) return null
  return (
    <Section title={t(name)}>
      <Items {...items} />
    </Section>
  )
}

function Items({ occasions, now, clashes }: ItemsProps) {
  return (
    <ul className="rows">
      {occasions.map(occasion => (
        <OwnItem key={occasion.id} isClashing={clashes.has(occasion.id)} {...{ occasion, now }} />
      ))}
    </ul>
  )
}
