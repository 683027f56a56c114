import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { cutSlugs, YEAR } from '@/features/statistics/figure-address'
import type { FigureView } from '@/features/statistics/figure-queries'
import type { FigureWords } from '@/features/statistics/figure-words'
import { cuts, ruleOf } from '@/features/statistics/figures'
import { type AsOf, isSmall } from '@/features/statistics/rules'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import type { Locale } from '@/messages/messages'

type DayProps = { asOf: AsOf; shown: Day; locale: Locale }

/** Why the figures stand at another day than the one that was asked for. */
export function DayNotice({ asOf, shown, locale }: DayProps) {
  const t = useTranslations('statistics')
  const { day, fault } = asOf
  const first = asOf.fault === 'too_early' ? dayText(locale, asOf.start) : ''
  return (
    <>
      {fault && (
        <Notice tone="danger" role="alert" title={t(`asOf.${fault}`)}>
          <p>{t('asOf.instead', { day: dayText(locale, shown), fault, first, example: shown })}</p>
        </Notice>
      )}
      {shown !== day && (
        <Notice role="status" title={t('asOf.monthEnds')}>
          <p>{t('asOf.monthEndInstead', { day: dayText(locale, shown) })}</p>
        </Notice>
      )}
    </>
  )
}

type NotesProps = {
  view: FigureView
  words: FigureWords
  only: string | null
  /** The orders from before the portal that the figure counts; null where it says nothing of them. */
  earlier: number | null
  /** Whether the reader sees small groups. */
  isFree: boolean
}

/** Says what the large number is of, and what is not in it. */
export function FigureNotes({ view, words, only, earlier, isFree }: NotesProps) {
  const { t } = words
  const { anonymous, audience, isOfFewServices } = ruleOf(view.name)
  return (
    <>
      {only && <p>{t('only', { services: only })}</p>}
      <p>{words.standing(view.standing, view.asOf)}</p>
      {earlier !== null && (
        <p>{t('earlierOrders', { count: earlier, few: String(!isFree && isSmall(earlier)) })}</p>
      )}
      {anonymous && <p>{t('answersWait')}</p>}
      {isOfFewServices && !isFree && view.cut === 'time' && <p>{t('fewMonths')}</p>}
      {audience !== 'everyone' && <p>{t(`audience.${audience}`)}</p>}
      {view.cells.some(({ shown }) => !shown) && <p>{t('withHidden')}</p>}
    </>
  )
}

/** Why a figure has no number as a whole. */
export function NoNumber({ view, words: { t } }: { view: FigureView; words: FigureWords }) {
  const few = ruleOf(view.name).anonymous ? t('fewAnswers') : t('fewBehind')
  return <p>{view.total ? few : t('none')}</p>
}

/** Says that an address asks for what is not there. Names that the portal does not know are not repeated. */
export function UnknownNotice({ names, words }: { names: readonly string[]; words: FigureWords }) {
  const { t } = words
  if (names.length === 0) return null
  const known = [
    ...(names.includes('uppdelat') ? [t('cutBy')] : []),
    ...(names.includes('och') ? [t('andBy')] : []),
    ...(names.includes(YEAR) ? [t('year')] : []),
    ...cuts.filter(cut => names.includes(cutSlugs[cut])).map(words.cutName),
  ]
  return (
    <Notice role="status" title={t('unknown.title')}>
      <p>{t('unknown.text')}</p>
      {known.length > 0 && <p>{t('unknown.about', { names: known.join(', ') })}</p>}
    </Notice>
  )
}

/** Tells how a published month would be counted now, where it has moved. */
export function ChangedNotice({ view, words }: { view: FigureView; words: FigureWords }) {
  const { t } = words
  const { total } = view
  if (!view.isMoved) return null
  const said = (count: { numerator: number; denominator: number }) =>
    `${words.value(count)} ${words.of(count)}`
  return (
    <Notice title={t('changed.title')}>
      {total?.shown && total.now && (
        <p>{t('changed.text', { published: said(total.shown), now: said(total.now) })}</p>
      )}
      {view.cells
        .filter(cell => cell.shown && cell.now)
        .map(({ cell, shown, now }) => (
          <p key={cell}>
            {words.cell(view.cut, cell)}:{' '}
            {shown && now && t('changed.text', { published: said(shown), now: said(now) })}
          </p>
        ))}
    </Notice>
  )
}
