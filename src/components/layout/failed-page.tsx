import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { ContactText } from '@/components/ui/contact-text'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/lib/paths'

type FailedProps = {
  /** Finds what happened in the log. */
  reference?: string
  again: ReactNode
  /** The database is away, and nothing else is wrong. */
  isOutage?: boolean
}

/** A fault on our side. */
export function FailedPage({ reference, again, isOutage }: FailedProps) {
  const t = useTranslations('common')
  const about = isOutage ? 'outage' : 'failure'
  return (
    <Page title={t(`${about}.title`)} lead={t(`${about}.what`)}>
      {reference && (
        <Notice tone="warning" title={t('failure.reference', { reference })}>
          <p>
            <ContactText>{t('failure.report')}</ContactText>
          </p>
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
