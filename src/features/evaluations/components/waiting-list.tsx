import { useLocale, useTranslations } from 'next-intl'
import { SignOf } from '@/components/signs/sign-of'
import { SeeAll } from '@/components/ui/see-all'
import { TextLink } from '@/components/ui/text-link'
import type { WaitingEvaluation } from '@/features/evaluations/asked/queries'
import { paths } from '@/lib/paths'

const MOST_SHOWN = 5

/** The deliveries that wait for the reader's evaluation. */
export function WaitingEvaluations({ waiting }: { waiting: WaitingEvaluation[] }) {
  const t = useTranslations('overview')
  const locale = useLocale()
  return (
    <>
      <ul className="rows sign-rows">
        {waiting.slice(0, MOST_SHOWN).map(({ deliveryId, service }) => (
          <li key={deliveryId}>
            <SignOf service={service} />
            <TextLink href={paths.evaluation(deliveryId)} className="font-semibold">
              {t('evaluate', { service: service.name[locale] })}
            </TextLink>
          </li>
        ))}
      </ul>
      <SeeAll shown={MOST_SHOWN} total={waiting.length} href={paths.deliveries} />
    </>
  )
}
