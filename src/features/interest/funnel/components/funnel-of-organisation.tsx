import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import type { ServiceView } from '@/features/catalogue/queries'
import { FunnelChart } from '@/features/interest/funnel/components/funnel-chart'
import { StepsTable } from '@/features/interest/funnel/components/steps-table'
import type { ServiceSteps } from '@/features/interest/funnel/queries'
import { funnelOf } from '@/features/interest/funnel/rules'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

export type FunnelOfOrganisationProps = { steps: ServiceSteps[]; services: ServiceView[]; asOf: Day }

/** How far one organisation has come with each service: the counts and, under them, the rows behind. */
export function FunnelOfOrganisation({ steps, services, asOf }: FunnelOfOrganisationProps) {
  const t = useTranslations('interest.funnel')
  const locale = useLocale()
  const rows = steps.flatMap(({ serviceId, steps: taken }) => {
    const service = services.find(one => one.id === serviceId)
    if (!service) return []
    const name = textIn(locale, service.content.name)
    return [{ key: serviceId, name, href: paths.service(service.slug), steps: taken }]
  })
  return (
    <Section title={t('own')} lead={t('ownLead', { day: dayText(locale, asOf) })}>
      {rows.length === 0 ? (
        <p className="text-ink-soft">{t('empty')}</p>
      ) : (
        <div className="flex flex-col gap-8">
          <FunnelChart funnel={funnelOf(rows.map(row => row.steps))} of="services" />
          <StepsTable caption={t('own')} what="service" rows={rows} />
        </div>
      )}
    </Section>
  )
}
