import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { countDone, type DeliverySummary } from '@/features/deliveries/delivery-view'
import { paths } from '@/lib/paths'
import type { Result } from '@/lib/result'

export type EvaluateStepProps = {
  delivery: Pick<DeliverySummary, 'id' | 'occasions'>
  standing: Result<unknown>
}

/** A party's last step with a delivery, or why it is not to be taken. */
export function EvaluateStep({ delivery: { id, occasions }, standing }: EvaluateStepProps) {
  const t = useTranslations('deliveries.next')
  if (standing.ok) {
    return (
      <>
        <p>{t('evaluate')}</p>
        <ButtonLink variant="primary" href={paths.evaluation(id)}>
          {t('evaluateAction')}
        </ButtonLink>
      </>
    )
  }
  if (standing.reason === 'already_evaluated') return <p>{t('evaluated')}</p>
  return <p>{t('done', countDone(occasions))}</p>
}
