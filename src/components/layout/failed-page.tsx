import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/lib/paths'

/** A fault on our side, with the number that finds it in the log. */
export function FailedPage({ reference, again }: { reference?: string; again: ReactNode }) {
  const t = useTranslations('common')
  return (
    <Page title={t('failure.title')} lead={t('failure.what')}>
      {reference && (
        <Notice tone="warning" title={t('failure.reference', { reference })}>
          <p>{t('failure.report')}</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        {again}
        <ButtonLink href={paths.start} variant="quiet">
          {t('notFound.start')}
        </ButtonLink>
      </div>
    </Page>
  )
}
