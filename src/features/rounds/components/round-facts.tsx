import { useLocale, useTranslations } from 'next-intl'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { RoundView } from '@/features/rounds/queries'
import { dayOf } from '@/lib/dates'
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
    { term: t('goNoGo'), description: dayText(locale, round.goNoGoOn) },
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
  const { decidedAt, decisionReason, movedTo, status } = round
  if (!decidedAt) return null
  const when = dayText(locale, dayOf(decidedAt))
  return (
    <Notice tone={status === 'confirmed' ? 'success' : 'info'}>
      {movedTo ? (
        <TextLink href={paths.adminRound(movedTo.id)}>
          {t('moved', { when, day: dayText(locale, movedTo.startsOn) })}
        </TextLink>
      ) : (
        <p>{t(status === 'confirmed' ? 'confirmed' : 'cancelled', { when })}</p>
      )}
      {decisionReason && (
        <p lang={WRITTEN_IN} className="whitespace-pre-line">
          {decisionReason}
        </p>
      )}
    </Notice>
  )
}
