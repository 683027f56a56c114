import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { Notice } from '@/components/ui/notice'
import type { ErasureView } from '@/features/personal-data/erasure/queries'
import type { Obstacle } from '@/features/personal-data/erasure/rules'

/** The obstacles first, then all that goes, and all that stays with the reason. */
export function ErasurePreview({ erasure: { obstacles, pseudonym } }: { erasure: ErasureView }) {
  const t = useTranslations('personalData.erasure')
  return (
    <>
      {obstacles.length > 0 && (
        <Notice title={t('obstacles')}>
          <p>{t('obstaclesLead')}</p>
          <ul className="list-disc space-y-1 ps-5">
            {obstacles.map(obstacle => (
              <li key={`${obstacle.kind} ${obstacle.organisation} ${obstacle.party} ${obstacle.orderNumber}`}>
                <ObstacleText obstacle={obstacle} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Section title={t('goes')}>
        <p className="max-w-measure">{t('goesList')}</p>
      </Section>
      <Section title={t('stays')}>
        <p className="max-w-measure">{t('staysList')}</p>
        <p className="mt-3 max-w-measure">{t('pseudonym', { name: pseudonym })}</p>
      </Section>
    </>
  )
}

function ObstacleText({ obstacle: { kind, organisation, party, orderNumber } }: { obstacle: Obstacle }) {
  const t = useTranslations('personalData.erasure.obstacle')
  const parties = useTranslations('common.party')
  return t(kind, {
    organisation: organisation ?? '',
    party: party ? parties(party) : '',
    number: orderNumber ?? 0,
  })
}
