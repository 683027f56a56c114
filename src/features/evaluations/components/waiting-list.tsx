import { useLocale, useTranslations } from 'next-intl'
import { StepRow } from '@/components/signs/step-row'
import { SeeAll } from '@/components/ui/see-all'
import type { WaitingEvaluation } from '@/features/evaluations/asked/queries'
import { paths } from '@/lib/paths'

const MOST_SHOWN = 3

/** The deliveries that wait for the reader's evaluation. */
export function WaitingEvaluations({ waiting }: { waiting: WaitingEvaluation[] }) {
  const t = useTranslations('deliveries.next')
  const locale = useLocale()
  return (
    <>
      <ul className="rows sign-rows">
        {waiting.slice(0, MOST_SHOWN).map(({ deliveryId, service, order }) => (
          <StepRow
            key={deliveryId}
            service={service}
            order={order}
            name={service.name[locale]}
            href={paths.delivery(deliveryId)}
            step={{ label: t('evaluateAction'), href: paths.evaluation(deliveryId) }}
          >
            {t('evaluate')}
          </StepRow>
        ))}
      </ul>
      <SeeAll shown={MOST_SHOWN} total={waiting.length} href={paths.deliveries} />
    </>
  )
}
