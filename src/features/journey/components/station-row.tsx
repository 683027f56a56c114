import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'
import { Unbroken } from '@/components/ui/unbroken'
import { StepText } from '@/features/journey/components/step-text'
import type { Station } from '@/features/journey/queries'
import { type Step, stepUnderWay } from '@/features/journey/rules'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

// The style sheet is made of the names that stand in the code.
const looks: Record<Step['state'], string> = {
  done: 'step-done',
  now: 'step-now',
  coming: 'step-coming',
}

export type DrawSign = (service: Pick<Station['service'], 'number' | 'level' | 'kinds'>) => ReactNode

type StationRowProps = { station: Station; sign: DrawSign; isOwn: boolean }

/** A service by its sign, with the milestones that it has passed and those that it comes to. */
export function StationRow({ station, sign, isOwn }: StationRowProps) {
  const t = useTranslations('common.timeline')
  const locale = useLocale()
  const { service, steps } = station
  return (
    <li>
      {sign(service)}
      <div className="min-w-0">
        <h3 className="text-xl">
          <TextLink href={hrefOf(station, isOwn)}>{textIn(locale, service.name)}</TextLink>
        </h3>
        <ol className="journey-steps">
          {steps.map(step => (
            <li
              key={step.milestone}
              className={looks[step.state]}
              aria-current={step.state === 'now' ? 'step' : undefined}
            >
              <span className="sr-only">{`${t(step.state)} `}</span>
              <StepText step={step} station={station} />
              {stepUnderWay(station) === step && <TurnText turn={station.turn} />}
            </li>
          ))}
        </ol>
      </div>
    </li>
  )
}

/** The turn is somebody's, where somebody's answer is awaited. */
function TurnText({ turn }: Pick<Station, 'turn'>) {
  const t = useTranslations('journey.turn')
  const names = useTranslations('common.party')
  const sides = useTranslations('orders.side')
  const format = useFormatter()
  if (turn?.isOwn) return <span className="block font-semibold">{t('own')}</span>
  if (!turn || (turn.parties.length === 0 && !turn.side)) return null
  const parties = turn.side ? sides(turn.side) : format.list(turn.parties.map(party => names(party)))
  return (
    <span className="row-note block">
      <Unbroken>{t('others', { parties })}</Unbroken>
    </span>
  )
}

/** Its order; before there is one, the interest as each reader meets it. */
function hrefOf({ id, order }: Station, isOwn: boolean): string {
  if (order) return paths.order(order.id)
  return isOwn ? paths.interest(id) : paths.adminInterest(id)
}
