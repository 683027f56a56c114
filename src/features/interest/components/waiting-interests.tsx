import { useLocale, useTranslations } from 'next-intl'
import { StepRow } from '@/components/signs/step-row'
import { SeeAll } from '@/components/ui/see-all'
import { Unbroken } from '@/components/ui/unbroken'
import type { AwaitedInterest } from '@/features/interest/awaited-rows'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

const MOST_SHOWN = 3

/** The interests that wait for the secretariat, the longest wait first. */
export function WaitingInterests({ interests }: { interests: AwaitedInterest[] }) {
  const t = useTranslations('interest')
  const locale = useLocale()
  if (interests.length === 0) return null
  const shown = interests.slice(0, MOST_SHOWN)
  return (
    <>
      <ul className="rows sign-rows">
        {shown.map(({ id, createdAt, service }) => (
          <StepRow key={id} service={service} name={service.name[locale]} href={paths.interest(id)}>
            <Unbroken>{t('awaited', { day: dayText(locale, dayOf(createdAt)) })}</Unbroken>
          </StepRow>
        ))}
      </ul>
      <SeeAll
        shown={shown.length}
        total={interests.length}
        href={paths.interests}
        label={t('seeAwaited', { count: interests.length })}
      />
    </>
  )
}
