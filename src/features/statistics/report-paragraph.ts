import { createTranslator } from 'use-intl/core'
import type { Parity } from '@/features/statistics/board/board'
import { type HeadlineFigures, type Share, shareOf } from '@/features/statistics/rules'
import { dayText } from '@/lib/day-text'
import { listText } from '@/lib/list-text'
import { type LocalizedText, textIn } from '@/lib/localized-text'
import { messagesIn } from '@/messages/messages'

const MOST_DELIVERED = 3

/** The programme's figures as a paragraph for a report, in the language asked for. */
export function reportParagraph(locale: 'sv' | 'en', figures: HeadlineFigures<LocalizedText>): string {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'statistics' })
  const { reach, iaAtUniversities } = figures
  const top = figures.services
    .filter(service => service.deliveredServices !== null)
    .slice(0, MOST_DELIVERED)
    .map(service => textIn(locale, service.name))
  const sentences = [
    t('paragraph.deliveries', {
      day: dayText(locale, figures.asOf),
      services: figures.deliveredServices,
      occasions: figures.occasions,
    }),
    t('paragraph.reach', {
      members: figures.members,
      ordered: reach.ordered.numerator,
      orderedShare: percent(locale, reach.ordered),
      delivered: reach.delivered.numerator,
      deliveredShare: percent(locale, reach.delivered),
    }),
    t('paragraph.interest', {
      interested: reach.interested.numerator,
      interestedShare: percent(locale, reach.interested),
    }),
    ...(iaAtUniversities.numerator === null
      ? []
      : [
          t('paragraph.ia', {
            started: iaAtUniversities.numerator,
            universities: iaAtUniversities.denominator,
            share: percent(locale, iaAtUniversities),
          }),
        ]),
    ...(top.length === MOST_DELIVERED
      ? [
          t('paragraph.top', {
            services: listText(locale, top),
          }),
        ]
      : []),
  ]
  return sentences.join(' ')
}

/** How the parties work together, as a paragraph in the language asked for. */
export function parityParagraph(locale: 'sv' | 'en', parity: Parity): string {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'statistics' })
  const { started, orders, hasDays, employerDays, unionDays, declined, asked } = parity
  const share = percent(locale, shareOf(started, orders))
  return t('board.parityText', {
    started,
    orders,
    share,
    hasDays: String(hasDays),
    employer: employerDays,
    union: unionDays,
    declined,
    asked,
  })
}

/** Says that the days to sign compare signatures. The sides do not have as many of them in an order. */
export function parityNote(
  locale: 'sv' | 'en',
  { employerSigned: employer, unionSigned: union }: Parity,
): string {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'statistics' })
  return t('board.parityNote', { employer, union })
}

/** A share with one decimal, as it is printed; a dash where there is no whole. */
export function percent(locale: string, { share }: Pick<Share, 'share'>): string {
  if (share === null) return '–'
  return new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'sv-SE', {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(share)
}
