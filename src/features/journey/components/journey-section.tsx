import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { type DrawSign, StationRow } from '@/features/journey/components/station-row'
import type { Station } from '@/features/journey/queries'
import { stepUnderWay } from '@/features/journey/rules'
import { paths } from '@/lib/paths'

export type JourneySectionProps = {
  stations: Station[]
  sign: DrawSign
  /** For one's own organisation. The staff meet what waits or is under way over its people. */
  isOwn: boolean
  /** The stations where others alike went next, at the end of the line. */
  ahead: ReactNode
  action?: ReactNode
}

/**
 * One line from first interest to follow-up, and on to where others alike went next. One's own services under way come
 * first; ended ones are folded.
 */
export function JourneySection({ stations, sign, isOwn, ahead, action }: JourneySectionProps) {
  const t = useTranslations('journey')
  const goingOn = stations.filter(stepUnderWay)
  const earlier = stations.filter(station => !goingOn.includes(station))
  const drawn = (some: Station[]) =>
    some.map(station => <StationRow key={station.id} station={station} sign={sign} isOwn={isOwn} />)
  return (
    <Section title={t(isOwn ? 'title' : 'titleStaff')} lead={t(isOwn ? 'lead' : 'leadStaff')} action={action}>
      {stations.length === 0 && (
        <div className="mb-8 space-y-4">
          <p className="text-ink-soft">{t('none')}</p>
          {isOwn && <ButtonLink href={paths.findService()}>{t('begin')}</ButtonLink>}
        </div>
      )}
      <ol className="journey empty:hidden">
        {isOwn && drawn(goingOn)}
        {ahead}
      </ol>
      {earlier.length > 0 && (
        <div className="mt-8">
          <Disclosure summary={t('earlier', { count: earlier.length })}>
            <ol className="journey">{drawn(earlier)}</ol>
          </Disclosure>
        </div>
      )}
    </Section>
  )
}
