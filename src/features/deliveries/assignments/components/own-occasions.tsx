import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { OwnItem } from '@/features/deliveries/assignments/components/own-item'
import { ownDays } from '@/features/deliveries/assignments/own-days'
import type { OwnOccasion } from '@/features/deliveries/assignments/own-occasion'
import { CalendarLink } from '@/features/deliveries/calendar/components/calendar-link'

type Props = { occasions: OwnOccasion[]; now: Date }

const ahead = ['overdue', 'tomorrow', 'week', 'later', 'proposed'] as const

/** A deliverer's working day: today first, then what is left to mark, what comes, and the past folded away. */
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
      {ahead.map(
        name =>
          groups[name].length > 0 && (
            <Section key={name} title={t(name)}>
              <Items occasions={groups[name]} now={now} />
            </Section>
          ),
      )}
      {groups.past.length > 0 && (
        <Disclosure summary={t('past')}>
          <Items occasions={groups.past} now={now} />
        </Disclosure>
      )}
    </>
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
