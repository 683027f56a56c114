import { useLocale, useTranslations } from 'next-intl'
import { OccasionTag } from '@/features/deliveries/components/status-tags'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { InSpite, Why } from '@/features/deliveries/history/components/in-spite'
import { OccasionHistory } from '@/features/deliveries/history/components/occasion-history'
import { calledOff, type HistoryEntry, whyTimeHolds } from '@/features/deliveries/history/history-entry'
import { OccasionFacts, OccasionTime } from '@/features/deliveries/occasions/components/occasion-facts'
import { OccasionLinks, type OccasionReader } from '@/features/deliveries/occasions/components/occasion-links'
import { textIn } from '@/lib/localized-text'
import { WRITTEN_IN } from '@/lib/written'

export type OccasionListProps = OccasionReader & {
  occasions: OccasionView[]
  history: readonly HistoryEntry[]
}

/** Every occasion of a delivery, with what the reader may do with it. */
export function OccasionList({ occasions, history, ...reader }: OccasionListProps) {
  const t = useTranslations('deliveries')
  if (occasions.length === 0) return <p>{t('noOccasions')}</p>
  return (
    <ol className="border-t border-line">
      {occasions.map(occasion => (
        <OccasionItem
          key={occasion.id}
          {...{ occasion, ...reader }}
          entries={history.filter(entry => entry.occasionId === occasion.id)}
        />
      ))}
    </ol>
  )
}

type OccasionItemProps = OccasionReader & {
  occasion: OccasionView
  entries: HistoryEntry[]
}

function OccasionItem({ occasion, entries, ...reader }: OccasionItemProps) {
  const locale = useLocale()
  const t = useTranslations('deliveries.history')
  const off = occasion.status === 'cancelled' ? calledOff(entries) : null
  const holds = occasion.status === 'planned' ? whyTimeHolds(entries) : undefined
  return (
    // The history draws the rule below itself, so that no two stand together.
    <li
      id={`tillfalle-${occasion.id}`}
      className={`flex flex-col gap-1.5 pt-4 ${entries.length > 0 ? '' : 'border-b border-line pb-4'}`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-lg">{textIn(locale, occasion.title)}</h3>
        <OccasionTag occasion={occasion} />
      </div>
      <p className="first-letter:uppercase">
        <OccasionTime occasion={occasion} />
      </p>
      <OccasionFacts occasion={occasion} isOwn={reader.role === 'deliverer'} />
      <Why said={off?.reason && t('reason', { reason: off.reason })} />
      <InSpite told={holds} />
      {occasion.note && occasion.status !== 'cancelled' && (
        <p lang={WRITTEN_IN} className="max-w-measure whitespace-pre-line">
          {occasion.note}
        </p>
      )}
      <OccasionLinks occasion={occasion} wasPlanned={off?.wasPlanned ?? false} {...reader} />
      <OccasionHistory entries={entries} />
    </li>
  )
}
