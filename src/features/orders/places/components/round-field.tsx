import { useLocale, useTranslations } from 'next-intl'
import { RadioGroup } from '@/components/form/radio-group'
import type { OrderRound } from '@/features/orders/places/queries'
import { dayText } from '@/lib/day-text'

/** The rounds to choose among, each with its days and whether there is room. */
export function RoundField({ rounds }: { rounds: OrderRound[] }) {
  const t = useTranslations('orders')
  const locale = useLocale()
  if (rounds.length === 0) return <p className="max-w-measure text-ink-soft">{t('place.noRounds')}</p>
  const options = rounds.map(round => ({
    value: round.id,
    label: t('place.choice', {
      day: dayText(locale, round.startsOn),
      last: dayText(locale, round.lastOrderOn),
    }),
    hint: t('place.left', { left: round.placesLeft }),
  }))
  return <RadioGroup name="roundId" label={t('edit.round')} hint={t('edit.roundHint')} options={options} />
}
