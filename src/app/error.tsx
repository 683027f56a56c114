'use client'

import { useTranslations } from 'next-intl'
import { FailedPage } from '@/components/layout/failed-page'
import { Button } from '@/components/ui/button'

/** A part of a page that failed. A page that fails as a whole says so itself: see `pageOf`. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const t = useTranslations('common.failure')
  const again = (
    <Button variant="primary" onClick={reset}>
      {t('again')}
    </Button>
  )
  return <FailedPage reference={error.digest} again={again} />
}
