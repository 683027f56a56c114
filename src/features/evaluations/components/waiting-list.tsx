import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { WaitingEvaluation } from '@/features/evaluations/queries'
import { paths } from '@/lib/paths'

/** The deliveries that wait for the reader's evaluation. */
export function WaitingEvaluations({ waiting }: { waiting: WaitingEvaluation[] }) {
  const t = useTranslations('overview')
  const locale = useLocale()
  return (
    <ul className="rows">
      {waiting.map(({ deliveryId, service }) => (
        <li key={deliveryId}>
          <TextLink href={paths.evaluation(deliveryId)} className="font-semibold">
            {t('evaluate', { service: service[locale] })}
          </TextLink>
        </li>
      ))}
    </ul>
  )
}
