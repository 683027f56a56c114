import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import type { ServiceView } from '../queries'
import { serviceLevels } from '../service-content'
import { ServiceRow } from './service-row'

/** The catalogue by level; a level without any service is left out. */
export function ServiceList({ services }: { services: ServiceView[] }) {
  const t = useTranslations('catalogue')
  const groups = serviceLevels
    .map(level => ({ level, own: services.filter(service => service.content.levels[0] === level) }))
    .filter(group => group.own.length > 0)
  return groups.map(({ level, own }) => (
    <Section key={level} title={t(`level.${level}`)} lead={t(`levelLead.${level}`)}>
      <ul className="grid gap-x-14 border-b border-line lg:grid-cols-2">
        {own.map(service => (
          <ServiceRow key={service.id} service={service} />
        ))}
      </ul>
    </Section>
  ))
}
