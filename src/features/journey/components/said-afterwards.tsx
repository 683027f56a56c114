import { useLocale, useTranslations } from 'next-intl'
import { WithSign } from '@/components/signs/with-sign'
import type { Station } from '@/features/journey/queries'
import { textIn } from '@/lib/localized-text'
import { WRITTEN_IN } from '@/lib/written'

/** How it went in each party's own words, for each service that the parties have followed up. */
export function SaidAfterwards({ stations }: { stations: Station[] }) {
  const t = useTranslations('journey.pack')
  const followUps = useTranslations('followUps')
  const party = useTranslations('common.party')
  const title = useTranslations('orders.brief')
  const locale = useLocale()
  const said = stations.flatMap(({ order, service }) =>
    order && order.answers.length > 0 ? [{ ...order, service }] : [],
  )
  if (said.length === 0) return null
  return (
    <section className="mt-6 space-y-3">
      <h3 className="text-lg">{t('saidAfterwards')}</h3>
      {said.map(({ id, number, service, answers }) => (
        <div key={id} className="print:break-inside-avoid">
          <p className="font-semibold">
            <WithSign service={service}>
              {title('title', { number, service: textIn(locale, service.name) })}
            </WithSign>
          </p>
          <ul className="space-y-1">
            {answers.map(answer => (
              <li key={answer.party}>
                {followUps('answer', {
                  party: party(answer.party),
                  goal: followUps(`goal.${answer.goalReached}`),
                })}
                {answer.outcome && (
                  <>
                    {'. '}
                    <q lang={WRITTEN_IN} className="wrap-anywhere">
                      {answer.outcome}
                    </q>
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
