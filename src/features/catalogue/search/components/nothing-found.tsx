'use client'

import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { ContactText } from '@/components/ui/contact-text'
import { EmptyState } from '@/components/ui/empty-state'
import { queryOf } from '@/features/catalogue/search/address'
import { type CatalogueFilters, isChosen } from '@/features/catalogue/search/facets'
import { paths } from '@/lib/paths'

/** `ranked`: the words say something, so they are a part of what was asked for. */
export type NothingFoundProps = { filters: CatalogueFilters; ranked: boolean }

/** Says what was asked for: words, choices or both. Each can be taken away, and the words taken to the finder. */
export function NothingFound({ filters, ranked }: NothingFoundProps) {
  const t = useTranslations('catalogue.filter')
  const { text } = filters
  const by = !ranked ? 'choices' : isChosen(filters) ? 'both' : 'words'
  const ways = (
    <>
      {by !== 'choices' && (
        <ButtonLink href={paths.findService(new URLSearchParams({ om: text }).toString())}>
          {t('findSame')}
        </ButtonLink>
      )}
      {by !== 'words' && (
        <ButtonLink href={listOf({ text: ranked ? text : '', orderable: false })}>
          {t('clearChoices')}
        </ButtonLink>
      )}
      {by !== 'choices' && <ButtonLink href={listOf({ ...filters, text: '' })}>{t('clearWords')}</ButtonLink>}
    </>
  )
  return (
    <EmptyState title={t('none', { by, text })} action={ways}>
      <p>
        <ContactText>{t('noneHelp', { by })}</ContactText>
      </p>
    </EmptyState>
  )
}

function listOf(filters: CatalogueFilters): string {
  const query = queryOf(filters)
  return query ? `${paths.services}?${query}` : paths.services
}
