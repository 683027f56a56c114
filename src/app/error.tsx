'use client'

import { useTranslations } from 'next-intl'
import { Page } from '@/components/layout/page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/lib/paths'

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const t = useTranslations('common')
  return (
    <Page title={t('failure.title')} lead={t('failure.what')}>
      {error.digest && (
        <Notice tone="warning" title={t('failure.reference', { reference: error.digest })}>
          <p>{t('failure.report')}</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onClick={reset}>
          {t('failure.again')}
        </Button>
        <ButtonLink href={paths.start} variant="quiet">
          {t('notFound.start')}
        </ButtonLink>
      </div>
    </Page>
  )
}
