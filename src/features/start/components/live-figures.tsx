import { useLocale, useTranslations } from 'next-intl'
import { KeyFigure } from '@/components/ui/key-figure'
import type { ProgrammeFigures } from '@/features/statistics/figures-schema'
import { percent } from '@/features/statistics/report-paragraph'
import { useFormatter } from '@/messages/formatter'

/** Four figures straight from the rows, each with its whole. */
export function LiveFigures({ figures }: { figures: ProgrammeFigures }) {
  const t = useTranslations('start')
  const format = useFormatter()
  const locale = useLocale()
  const { reach, deliveredServices, occasions } = figures
  const of = (share: { numerator: number; denominator: number }) =>
    t('figures.of', { numerator: share.numerator, denominator: share.denominator })
  return (
    <div className="grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
      <KeyFigure
        value={percent(locale, reach.interested)}
        denominator={of(reach.interested)}
        label={t('figures.interested')}
      />
      <KeyFigure
        value={percent(locale, reach.ordered)}
        denominator={of(reach.ordered)}
        label={t('figures.ordered')}
      />
      <KeyFigure
        value={format.number(deliveredServices)}
        denominator={t('figures.at', { organisations: reach.delivered.numerator })}
        label={t('figures.delivered')}
      />
      <KeyFigure
        value={format.number(occasions)}
        denominator={t('figures.in', { services: deliveredServices })}
        label={t('figures.occasions')}
      />
    </div>
  )
}
