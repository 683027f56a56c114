import { useLocale, useTranslations } from 'next-intl'
import { StepRow } from '@/components/signs/step-row'
import { SeeAll } from '@/components/ui/see-all'
import type { WaitingEvaluation } from '@/features/evaluations/asked/queries'
import { firstFew } from '@/lib/first-few'
import { paths } from '@/lib/paths'

const MOST_SHOWN = 3

type WaitingEvaluationsProps = { waiting: WaitingEvaluation[]; leads?: boolean }

/** The deliveries that wait for the reader's evaluation. */
export function WaitingEvaluations({ waiting, leads = false }: WaitingEvaluationsProps) {
  const t = useTranslations('deliveries.next')
  const locale = useLocale()
  const shown = firstFew(waiting, MOST_SHOWN)
  return (
    <>
      <ul className="rows sign-rows">
        {shown.map(({ deliveryId, service, order }, index) => (
          <StepRow
            key={deliveryId}
            service={service}
            order={order}
            name={service.name[locale]}
            href={paths.delivery(deliveryId)}
            leads={leads && index === 0}
            step={{ label: t('evaluateAction'), href: paths.evaluation(deliveryId) }}
          >
            {t('evaluate')}
          </StepRow>
        ))}
      </ul>
      <SeeAll shown={shown.length} total={waiting.length} href={paths.deliveries} />
    </>
  )
}
