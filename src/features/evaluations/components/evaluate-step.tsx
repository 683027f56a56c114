import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { paths } from '@/lib/paths'
import type { Result } from '@/lib/result'

export type EvaluateStepProps = { deliveryId: string; standing: Result<unknown> }

/** A party's last step with a delivery, or why it is not to be taken. */
export function EvaluateStep({ deliveryId, standing }: EvaluateStepProps) {
  const t = useTranslations('deliveries.next')
  if (standing.ok) {
    return (
      <>
        <p>{t('evaluate')}</p>
        <ButtonLink variant="primary" href={paths.evaluation(deliveryId)}>
          {t('evaluateAction')}
        </ButtonLink>
      </>
    )
  }
  return <p>{t(standing.reason === 'already_evaluated' ? 'evaluated' : 'done')}</p>
}
