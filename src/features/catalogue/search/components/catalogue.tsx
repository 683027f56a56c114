'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import type { CatalogueEntry } from '@/features/catalogue/search/catalogue-entry'
import { CatalogueFilter } from '@/features/catalogue/search/components/catalogue-filter'
import { NothingFound } from '@/features/catalogue/search/components/nothing-found'
import { ServiceList, ServiceRows } from '@/features/catalogue/search/components/service-list'
import { useAddressFilters } from '@/features/catalogue/search/components/use-address-filters'
import { type CatalogueFilters, isChosen } from '@/features/catalogue/search/facets'
import type { Described } from '@/features/catalogue/search/mentions'
import { type Narrowed, narrow } from '@/features/catalogue/search/narrow'
import { indexOf } from '@/features/catalogue/search/rank'
import { paths } from '@/lib/paths'

/** The whole catalogue travels to the browser once; searching it asks nothing more of the server. */
export function Catalogue({ entries }: { entries: (CatalogueEntry & Described)[] }) {
  const t = useTranslations('catalogue')
  const locale = useLocale()
  const form = useRef<HTMLFormElement>(null)
  const { filters, read } = useAddressFilters(form)
  const [opened] = useState(filters)
  const index = useMemo(() => indexOf(entries, locale), [entries, locale])
  const found = narrow(index, filters)
  return (
    <>
      <div>
        <CatalogueFilter filters={opened} ref={form} onChange={read} />
        <p className="mt-4" data-print="hide">
          {t('filter.find')} <TextLink href={paths.findService()}>{t('filter.findLink')}</TextLink>
        </p>
        <p role="status" className="mt-4 font-semibold">
          <Count found={found} filters={filters} />
        </p>
      </div>
      <Found found={found} filters={filters} />
    </>
  )
}

type FoundProps = { found: Narrowed<CatalogueEntry>; filters: CatalogueFilters }

function Count({ found, filters }: FoundProps) {
  const t = useTranslations('catalogue.filter')
  const count = found.services.length + found.mentions.length
  if (found.ranked && !isChosen(filters)) return t('foundBy', { count, text: filters.text })
  return t(found.narrowed ? 'found' : 'all', { count })
}

function Found({ found, filters }: FoundProps) {
  const t = useTranslations('catalogue.filter')
  const { services, mentions, ranked } = found
  if (services.length + mentions.length === 0) return <NothingFound {...{ filters, ranked }} />
  if (!ranked) return <ServiceList services={services} />
  return (
    <>
      {services.length > 0 && (
        <Section title={t('hits')}>
          <ServiceRows services={services} />
        </Section>
      )}
      {mentions.length > 0 && (
        <Section title={t('mentions')}>
          <ServiceRows services={mentions} />
        </Section>
      )}
    </>
  )
}
