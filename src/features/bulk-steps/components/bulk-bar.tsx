import { useTranslations } from 'next-intl'
import { BulkPresses } from '@/features/bulk-steps/components/bulk-presses'
import { bulkSteps, kindsOf, MOST_AT_ONCE } from '@/features/bulk-steps/rules'
import { CHOSEN } from '@/features/duties/chosen'
import type { DutyFilter } from '@/features/duties/duty-filter'
import { SITE, workplaceAt } from '@/features/duties/duty-pages'
import type { DutyKind } from '@/features/duties/rules'
import { paths } from '@/lib/paths'

/**
 * The steps for the chosen rows, of those that some row in the list can take. It leads to a page that shows what a step
 * would do, and back to the same list. It shows once a row is chosen; where the browser can't tell, always.
 */
export function BulkBar({ kinds, filter }: { kinds: readonly DutyKind[]; filter: DutyFilter }) {
  const t = useTranslations('bulkSteps')
  const steps = bulkSteps
    .map(step => ({
      step,
      label: t(`step.${step}`),
      kinds: kindsOf[step].filter(kind => kinds.includes(kind)),
    }))
    .filter(one => one.kinds.length > 0)
  return (
    <form id={CHOSEN} method="get" action={paths.adminBulk} className="bulk-bar">
      {[...new URL(workplaceAt(filter), SITE).searchParams].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="font-semibold">{t('chosen')}</p>
      <BulkPresses steps={steps} most={MOST_AT_ONCE} />
    </form>
  )
}
