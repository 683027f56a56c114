import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import type { Board } from '@/features/statistics/board/board'
import { yearTexts } from '@/features/statistics/board/year-text'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'

/** `signs`: the drawn sign of each service, by its name in addresses. */
type Props = { board: Board; signs: ReadonlyMap<string, ReactNode> }

/** The services of the year, each with its sign and how often it began to be delivered. The rest stand together. */
export function YearInSigns({ board, signs }: Props) {
  const t = useTranslations('statistics.board')
  const locale = useLocale()
  const { shown } = board.year
  const { hidden } = yearTexts(board.year, locale)
  const days = { from: dayText(locale, board.yearFrom), to: dayText(locale, board.figures.asOf) }
  return (
    <Section title={t('year')} lead={t('yearLead', days)}>
      {shown.length === 0 && !hidden && <p>{t('yearNone')}</p>}
      <ul className="grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-4 print:grid-cols-4 print:gap-y-3">
        {shown.map(({ slug, name, deliveries }) => (
          <li key={slug} className="flex min-w-0 items-start gap-3">
            {signs.get(slug)}
            <span className="min-w-0">
              <span className="block font-serif text-2xl font-medium leading-none">{deliveries}</span>
              <span className="text-sm leading-tight">{textIn(locale, name)}</span>
            </span>
          </li>
        ))}
      </ul>
      {hidden && <p className="mt-4 text-sm text-ink-soft print:mt-2 print:text-xs">{hidden}</p>}
    </Section>
  )
}
