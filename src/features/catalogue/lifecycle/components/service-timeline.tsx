import { useLocale, useTranslations } from 'next-intl'
import {
  drawTimeline,
  type TimelineDrawing,
  timelineWidth,
  waitOf,
} from '@/features/catalogue/lifecycle/timeline-rules'
import type { OccasionTemplate } from '@/features/catalogue/service-content'
import { textIn } from '@/lib/localized-text'
import { lengthOf } from '@/lib/time-text'

const HEIGHT = 56
const LINE = 28

/** The occasions that an order gets, drawn by their days and lengths, and also told as a list. */
export function ServiceTimeline({ occasions }: { occasions: readonly OccasionTemplate[] }) {
  const t = useTranslations('catalogue')
  const drawing = drawTimeline(occasions)
  return (
    <>
      {drawing && (
        <figure className="mb-6">
          <Drawing drawing={drawing} />
          <figcaption className="text-sm text-ink-soft">
            {t('timeline.drawn', { weeks: drawing.weeksApart })}
          </figcaption>
        </figure>
      )}
      <ol className="border-t border-line">
        {occasions.map((occasion, index) => (
          <TimelineRow
            key={occasion.key}
            occasion={occasion}
            number={index + 1}
            isAlone={occasions.length === 1}
          />
        ))}
      </ol>
    </>
  )
}

/** The list beside it says the same in words. */
function Drawing({ drawing: { marks, ticks } }: { drawing: TimelineDrawing }) {
  const [first, last] = [marks[0]?.x ?? 0, marks.at(-1)?.x ?? timelineWidth]
  return (
    <svg aria-hidden viewBox={`0 0 ${timelineWidth} ${HEIGHT}`} className="mb-2 w-full text-ink">
      {ticks.map(x => (
        <path key={x} d={`M${x} ${LINE - 6}v12`} className="stroke-line-strong" strokeWidth={1.5} />
      ))}
      <path d={`M${first} ${LINE}H${last}`} stroke="currentColor" strokeWidth={2.5} strokeLinecap="round" />
      {marks.map((mark, index) => (
        <circle
          key={mark.key}
          cx={mark.x}
          cy={LINE}
          r={mark.radius}
          stroke="currentColor"
          strokeWidth={2.5}
          className={index === 0 ? 'fill-ink' : 'fill-paper'}
        />
      ))}
    </svg>
  )
}

type RowProps = { occasion: OccasionTemplate; number: number; isAlone: boolean }

function TimelineRow({ occasion, number, isAlone }: RowProps) {
  const t = useTranslations('catalogue')
  const locale = useLocale()
  const wait = waitOf(occasion.afterDays)
  const length = t('timeline.length', lengthOf(occasion.minutes))
  const facts = [length, t(`mode.${occasion.mode}`), ...(occasion.perUnit ? [t('timeline.perUnit')] : [])]
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <p className="text-sm font-semibold text-ink-soft sm:pt-1">
        {isAlone ? t('timeline.once') : t(`timeline.after.${wait.unit}`, { count: wait.count, number })}
      </p>
      <div className="min-w-0 max-w-measure">
        <h3 className="text-xl">{textIn(locale, occasion.title)}</h3>
        <p className="mt-1">{textIn(locale, occasion.description)}</p>
        <p className="mt-1 text-sm text-ink-soft">{facts.join(' · ')}</p>
      </div>
    </li>
  )
}
