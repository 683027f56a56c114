import { useLocale, useTranslations } from 'next-intl'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { isAhead, placesLeft } from '@/features/catalogue/rounds/rules'
import type { RoundView } from '@/features/rounds/queries'
import { decisionDay } from '@/features/rounds/rules'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'
import { WRITTEN_IN } from '@/lib/written'

/** Days and places, in the context column. */
export function RoundFacts({ round }: { round: RoundView }) {
  const t = useTranslations('rounds.facts')
  const locale = useLocale()
  const places = (count: number) => t('organisations', { count })
  const { counts } = round
  const items = [
    { term: t('starts'), description: dayText(locale, round.startsOn) },
    { term: t('lastOrder'), description: dayText(locale, round.lastOrderOn) },
    {
      term: t(round.decidedOn ? 'decided' : 'goNoGo'),
      description: dayText(locale, decisionDay(round)),
    },
    { term: t('least'), description: places(round.minimumPlaces) },
    { term: t('most'), description: places(round.maximumPlaces) },
    { term: t('taken'), description: counts.taken },
    { term: t('held'), description: counts.held },
    ...(counts.offered > 0 ? [{ term: t('offered'), description: counts.offered }] : []),
    { term: t('waiting'), description: counts.waiting },
  ]
  return <DescriptionList layout="stacked" items={items} />
}

/** The staff's decision on the round, with its time and reason. */
export function DecisionNotice({ round }: { round: RoundView }) {
  const t = useTranslations('rounds.decided')
  const locale = useLocale()
  const { decidedOn, movedTo, status } = round
  if (!decidedOn) return null
  const when = dayText(locale, decidedOn)
  return (
    <Notice tone={status === 'confirmed' ? 'success' : 'info'}>
      {movedTo ? (
        <TextLink href={paths.adminRound(movedTo.id)}>
          {t('moved', { when, day: dayText(locale, movedTo.startsOn) })}
        </TextLink>
      ) : (
        <p>{t(status === 'confirmed' ? 'confirmed' : 'cancelled', { when })}</p>
      )}
      <DecisionReason round={round} />
    </Notice>
  )
}

/** In the words of the person who decided. */
export function DecisionReason({ round: { decisionReason } }: { round: RoundView }) {
  if (!decisionReason) return null
  return (
    <p lang={WRITTEN_IN} className="whitespace-pre-line">
      {decisionReason}
    </p>
  )
}

/** Whether the places that are free can still be ordered, and until when. Nothing once the round has begun or ended. */
export function FreePlaces({ round, today }: { round: RoundView; today: Day }) {
  const t = useTranslations('rounds.free')
  const locale = useLocale()
  if (!isAhead(round, today)) return null
  const { held, taken, offered, waiting } = round.counts
  const free = placesLeft({ ...round, occupied: held + taken + offered, waiting })
  const state = today > round.lastOrderOn ? 'closed' : free > 0 ? 'open' : 'full'
  return t(state, { free, day: dayText(locale, round.lastOrderOn) })
}
