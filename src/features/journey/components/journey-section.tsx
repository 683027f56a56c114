import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { type DrawSign, StationRow } from '@/features/journey/components/station-row'
import type { Station } from '@/features/journey/queries'
import { stepUnderWay } from '@/features/journey/rules'
import { paths } from '@/lib/paths'

/** The latest stand open, and all that goes on. Before them the finished ones are folded away. */
const MOST_OPEN = 5

export type JourneySectionProps = {
  stations: Station[]
  sign: DrawSign
  /** For one's own organisation; staff only tell of it. */
  isOwn: boolean
  /** The stations where others alike went next, at the end of the line. */
  ahead: ReactNode
  action?: ReactNode
}

/** One line from first interest to follow-up, and on to where others alike went next. */
export function JourneySection({ stations, sign, isOwn, ahead, action }: JourneySectionProps) {
  const t = useTranslations('journey')
  const earlier = stations.slice(0, -MOST_OPEN).filter(station => !stepUnderWay(station))
  const latest = stations.filter(station => !earlier.includes(station))
  const drawn = (some: Station[]) =>
    some.map(station => <StationRow key={station.id} station={station} sign={sign} isOwn={isOwn} />)
  return (
    <Section id="resa" title={t(isOwn ? 'title' : 'titleStaff')} lead={t('lead')} action={action}>
      {stations.length === 0 && (
        <div className="mb-8 space-y-4">
          <p className="text-ink-soft">{t('none')}</p>
          {isOwn && <ButtonLink href={paths.findService()}>{t('begin')}</ButtonLink>}
        </div>
      )}
      {earlier.length > 0 && (
        <div className="mb-8">
          <Disclosure summary={t('earlier', { count: earlier.length })}>
            <ol className="journey">{drawn(earlier)}</ol>
          </Disclosure>
        </div>
      )}
      <ol className="journey empty:hidden">
        {drawn(latest)}
        {ahead}
      </ol>
    </Section>
  )
}
