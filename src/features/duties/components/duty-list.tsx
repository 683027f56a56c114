import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { SeeAll } from '@/components/ui/see-all'
import { Tag } from '@/components/ui/tag'
import { listOfDuties, pageOfDuty } from '@/features/duties/duty-pages'
import type { Duties, Duty } from '@/features/duties/queries'
import { isOverdue } from '@/features/duties/rules'
import { dayOf } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import { countWorkingDays } from '@/lib/working-days'

/** All else that waits for the staff, by what one does; of each the longest wait first. */
export function DutyList({ duties, now }: { duties: Duties[]; now: Date }) {
  const t = useTranslations('duties')
  if (duties.length === 0) return null
  return (
    <Section title={t('title')}>
      <div className="flex flex-col gap-8">
        {duties.map(({ kind, shown, total }) => (
          <section key={kind} aria-labelledby={`syssla-${kind}`}>
            <h3 id={`syssla-${kind}`} className="text-lg">
              {t(`kind.${kind}`, { count: total })}
            </h3>
            <ul className="rows split-rows">
              {shown.map(duty => (
                <DutyRow key={`${duty.id}${duty.party}`} duty={duty} now={now} />
              ))}
            </ul>
            <SeeAll shown={shown.length} total={total} href={listOfDuties(kind)} />
          </section>
        ))}
      </div>
    </Section>
  )
}

function DutyRow({ duty, now }: { duty: Duty; now: Date }) {
  const t = useTranslations('duties')
  const party = useTranslations('common.party')
  const locale = useLocale()
  const { kind, organisation, service, since, owner } = duty
  const days = countWorkingDays(dayOf(since), dayOf(now))
  const about = [service && textIn(locale, service), duty.party && party(duty.party)]
    .filter(Boolean)
    .join(', ')
  const nameId = `syssla-${kind}-${duty.id}${duty.party ?? ''}`
  return (
    <li>
      <div className="min-w-0">
        <p id={nameId} className="font-semibold">
          {organisation ?? t('portal')}
        </p>
        <p className="row-note first-letter:uppercase">{about}</p>
        <p className="row-note">
          {t('waited', { days })} {owner && t('owner', { name: owner })}
        </p>
        {isOverdue({ kind, days }) && <Tag tone="warning">{t('overdue')}</Tag>}
      </div>
      <ButtonLink href={pageOfDuty(duty)} aria-describedby={nameId} className="shrink-0 self-start">
        {t(`step.${kind}`)}
      </ButtonLink>
    </li>
  )
}
