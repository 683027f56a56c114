import { useLocale } from 'next-intl'
import { WithSign } from '@/components/signs/with-sign'
import { StepText } from '@/features/journey/components/step-text'
import type { Station } from '@/features/journey/queries'
import { textIn } from '@/lib/localized-text'

/** The services that a party has shown interest in, and nobody has ordered yet. */
export function InterestList({ stations }: { stations: Station[] }) {
  const locale = useLocale()
  return (
    <ul className="rows spread-rows">
      {stations.map(station => (
        <li key={station.id}>
          <span className="font-semibold">
            <WithSign service={station.service}>{textIn(locale, station.service.name)}</WithSign>
          </span>
          {station.steps.slice(0, 1).map(step => (
            <span key={step.milestone}>
              <StepText step={step} station={station} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
