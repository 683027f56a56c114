'use client'

import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import type { CatalogueEntry } from '@/features/catalogue/search/catalogue-entry'
import { ServiceRow } from '@/features/catalogue/search/components/service-row'
import { serviceLevels } from '@/features/catalogue/service-kinds'

/** The catalogue by level; a level without any service is left out. */
export function ServiceList({ services }: { services: CatalogueEntry[] }) {
  const t = useTranslations('catalogue')
  const groups = serviceLevels
    .map(level => ({ level, own: services.filter(service => service.levels[0] === level) }))
    .filter(group => group.own.length > 0)
  return groups.map(({ level, own }) => (
    <Section key={level} title={t(`level.${level}`)} lead={t(`levelLead.${level}`)}>
      <ServiceRows services={own} />
    </Section>
  ))
}

export function ServiceRows({ services }: { services: CatalogueEntry[] }) {
  return (
    <ul className="service-rows">
      {services.map(service => (
        <ServiceRow key={service.slug} entry={service} />
      ))}
    </ul>
  )
}
