import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { type DrawSign, StationRow } from '@/features/journey/components/station-row'
import type { Station } from '@/features/journey/queries'
import { stationsUnderWay } from '@/features/journey/rules'

/** Each service that waits or is under way, with how far it has come. The staff's own duties come first. */
export function UnderWay({ stations, sign }: { stations: Station[]; sign: DrawSign }) {
  const t = useTranslations('journey')
  const rows = stationsUnderWay(stations)
  if (rows.length === 0) return null
  return (
    <Section title={t('underWay')}>
      <ol className="journey">
        {rows.map(station => (
          <StationRow key={station.id} station={station} sign={sign} isOwn={false} />
        ))}
      </ol>
    </Section>
  )
}
