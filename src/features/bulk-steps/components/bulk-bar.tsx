import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { bulkSteps } from '@/features/bulk-steps/rules'
import { CHOSEN } from '@/features/duties/chosen'
import { paths } from '@/lib/paths'

/** The steps for the chosen rows. It leads to a page that shows what a step would do. It shows once a row is chosen; where the browser can't tell, always. */
export function BulkBar() {
  const t = useTranslations('bulkSteps')
  return (
    <form id={CHOSEN} method="get" action={paths.adminBulk} className="bulk-bar">
      <p className="font-semibold">{t('chosen')}</p>
      <div className="bulk-presses">
        {bulkSteps.map(step => (
          <Button key={step} type="submit" name="steg" value={step}>
            {t(`step.${step}`)}
          </Button>
        ))}
      </div>
    </form>
  )
}
