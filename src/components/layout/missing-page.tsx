'use client'

import { useTranslations } from 'next-intl'
import { Arrival } from '@/components/layout/arrival'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { ContactText } from '@/components/ui/contact-text'
import { EmptyState } from '@/components/ui/empty-state'
import { paths } from '@/lib/paths'

/** The staff have other lists than the parties: the words for them come from the page alone. */
export type MissingPageProps = { forStaff?: { what: string; orders: string; search: string; room: string } }

/**
 * A page that is not there, or not for the reader's eyes. Every page carries it: so only its name travels. One who goes
 * back to a page that was left far down sees it from its beginning.
 */
export function MissingPage({ forStaff }: MissingPageProps) {
  const t = useTranslations('common.notFound')
  const ways = forStaff ? (
    <>
      <ButtonLink href={paths.adminOrders}>{forStaff.orders}</ButtonLink>
      <ButtonLink href={paths.search()} variant="quiet">
        {forStaff.search}
      </ButtonLink>
      <ButtonLink href={paths.admin} variant="quiet">
        {forStaff.room}
      </ButtonLink>
    </>
  ) : (
    <>
      <ButtonLink href={paths.services}>{t('services')}</ButtonLink>
      <ButtonLink href={paths.start} variant="quiet">
        {t('start')}
      </ButtonLink>
    </>
  )
  return (
    <Page title={t('title')}>
      <Arrival>
        <EmptyState title={t('why')} action={ways}>
          <p>
            <ContactText>{forStaff?.what ?? t('what')}</ContactText>
          </p>
        </EmptyState>
      </Arrival>
    </Page>
  )
}
