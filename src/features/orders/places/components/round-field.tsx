import { useLocale, useTranslations } from 'next-intl'
import { RadioGroup } from '@/components/form/radio-group'
import { groupSizeIn } from '@/features/catalogue/group-size'
import type { OrderRound } from '@/features/orders/places/queries'
import { dayText } from '@/lib/day-text'
import type { LocalizedText } from '@/lib/localized-text'

/** The rounds to choose among, each with its days and the room in it. `people`: the group that a place is for. */
export function RoundField({ rounds, people }: { rounds: OrderRound[]; people: LocalizedText }) {
  const t = useTranslations('orders')
  const locale = useLocale()
  if (rounds.length === 0) return <p className="max-w-measure text-ink-soft">{t('place.noRounds')}</p>
  const size = groupSizeIn(people)
  const most = size ? t('group.most', size) : 'none'
  const options = rounds.map(round => ({
    value: round.id,
    label: t('place.choice', {
      day: dayText(locale, round.startsOn),
      last: dayText(locale, round.lastOrderOn),
    }),
    hint: t('place.left', { left: round.placesLeft, most }),
  }))
  return <RadioGroup name="roundId" label={t('edit.round')} hint={t('edit.roundHint')} options={options} />
}
