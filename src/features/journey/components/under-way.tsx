import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { WithSign } from '@/components/signs/with-sign'
import { TextLink } from '@/components/ui/text-link'
import { hrefOf } from '@/features/journey/components/station-row'
import { StepText } from '@/features/journey/components/step-text'
import type { Station } from '@/features/journey/queries'
import { stationsUnderWay } from '@/features/journey/rules'
import { textIn } from '@/lib/localized-text'

/** A line for each service that waits or is under way, with where it stands. The staff's own duties come first. */
export function UnderWay({ stations }: { stations: Station[] }) {
  const t = useTranslations('journey')
  const locale = useLocale()
  const rows = stationsUnderWay(stations)
  if (rows.length === 0) return null
  return (
    <Section title={t('underWay')}>
      <ul className="rows spread-rows even-rows">
        {rows.map(({ station, step }) => (
          <li key={station.id}>
            <span className="font-semibold">
              <WithSign service={station.service}>
                <TextLink href={hrefOf(station, false)}>{textIn(locale, station.service.name)}</TextLink>
              </WithSign>
            </span>
            <span>
              <StepText step={step} station={station} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
