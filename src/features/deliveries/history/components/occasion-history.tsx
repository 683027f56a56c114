import { useLocale, useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { InSpite, Why } from '@/features/deliveries/history/components/in-spite'
import {
  type CorrectionFacts,
  type HistoryEntry,
  modeBefore,
  type PlanFacts,
  passedIn,
} from '@/features/deliveries/history/history-entry'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { lengthOf, momentText } from '@/lib/time-text'
import { useFormatter } from '@/messages/formatter'

/** The changes of an occasion, from and to. One that changed nothing to see is left out; one that was corrected stands open. */
export function OccasionHistory({ entries }: { entries: HistoryEntry[] }) {
  const t = useTranslations('deliveries.history')
  const changes = useChanges()
  const told = entries
    .map((entry, index) => ({ entry, said: changes(entry, entries.slice(0, index)) }))
    .filter(({ entry, said }) => said.length > 0 || passedIn(entry))
  if (told.length === 0) return null
  const isCorrected = entries.some(({ happened }) => happened.kind === 'occasion.corrected')
  return (
    <Disclosure summary={t('title', { count: told.length })} open={isCorrected}>
      <ol className="flex flex-col gap-3 text-sm">
        {told.map(({ entry, said }) => (
          <HistoryLine key={entry.id} {...{ entry, said }} />
        ))}
      </ol>
    </Disclosure>
  )
}

function HistoryLine({ entry, said }: { entry: HistoryEntry; said: string[] }) {
  const t = useTranslations('deliveries.history')
  const format = useFormatter()
  const by = entry.by ?? t(entry.role === 'deliverer' ? 'deliverer' : 'staff')
  const at = format.dateTime(entry.at, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <li>
      <p>
        {said.join(' ')} <span className="text-ink-soft">{t('by', { by, at })}</span>
      </p>
      <Why said={entry.texts.reason && t('reason', { reason: entry.texts.reason })} />
      <InSpite told={passedIn(entry)} />
    </li>
  )
}

/** Every change as a sentence with the value before and after. */
function useChanges() {
  const t = useTranslations('deliveries.history')
  const planChanges = usePlanChanges()
  const corrections = useCorrections()
  const words = useWords()
  return (entry: HistoryEntry, earlier: readonly HistoryEntry[]): string[] => {
    const { kind, facts } = entry.happened
    switch (kind) {
      case 'occasion.planned':
      case 'occasion.set_in_series':
        return [t('planned', { time: words.time(facts.startsAt) })]
      case 'occasion.rescheduled':
      case 'occasion.moved_in_series':
      case 'occasion.handed_over':
      case 'occasion.deliverer_changed':
        return planChanges(entry, facts, modeBefore(entry, earlier))
      case 'occasion.split':
        return words.lengthened(facts)
      case 'occasion.times_proposed':
        return [t('timesProposed', { from: facts.movedFrom ? words.time(facts.movedFrom) : 'none' })]
      case 'occasion.cancelled':
        return [t('cancelled')]
      case 'occasion.done':
        return [t('done', { day: words.day(facts.doneOn), count: facts.participants ?? -1 })]
      case 'occasion.corrected':
        return corrections(facts)
    }
  }
}

function usePlanChanges() {
  const { time, lengthened, sentence } = useWords()
  const modes = useTranslations('deliveries.mode')
  const mode = (held: string) => modes(held === 'digital' ? held : 'on_site')
  return (
    { texts, delivererFrom, delivererTo }: HistoryEntry,
    facts: PlanFacts,
    modeFrom: PlanFacts['mode'] | undefined,
  ): string[] => {
    const { startsAt, movedFrom, minutes, minutesFrom } = facts
    return [
      ...(movedFrom ? sentence('moved', time(movedFrom), time(startsAt)) : []),
      ...(minutesFrom ? lengthened({ minutesFrom, minutes }) : []),
      ...(modeFrom ? sentence('mode', mode(modeFrom), mode(facts.mode)) : []),
      ...sentence('place', texts.placeFrom, texts.placeTo),
      ...(facts.hasNewDeliverer ? sentence('handedOver', delivererFrom, delivererTo) : []),
    ]
  }
}

function useCorrections() {
  const t = useTranslations('deliveries.history')
  const { day, count, sentence } = useWords()
  const planned = useTranslations('deliveries.history')('asPlanned')
  return ({
    doneFrom,
    doneTo,
    timeFrom,
    timeTo,
    participantsFrom,
    participantsTo,
  }: CorrectionFacts): string[] =>
    doneTo === null
      ? [t('takenBack', { day: day(doneFrom) })]
      : [
          ...sentence('day', day(doneFrom), day(doneTo)),
          ...sentence('hour', timeFrom ?? planned, timeTo ?? planned),
          ...(participantsFrom === null && participantsTo !== null
            ? [t('counted', { count: participantsTo })]
            : sentence('number', count(participantsFrom), count(participantsTo))),
        ]
}

type Changed = 'mode' | 'moved' | 'lengthened' | 'place' | 'handedOver' | 'day' | 'hour' | 'number'

/** How days, times and numbers are said, and a change of them. */
function useWords() {
  const t = useTranslations('deliveries.history')
  const locale = useLocale()
  const none = t('none')
  const sentence = (key: Changed, from: string | null = none, to: string | null = none) =>
    from === to ? [] : [t(key, { from: from ?? none, to: to ?? none })]
  return {
    day: (value: Day | null) => (value ? dayText(locale, value) : none),
    count: (value: number | null) => (value === null ? none : String(value)),
    time: (value: string) => momentText(locale, new Date(value)),
    lengthened: ({ minutesFrom, minutes }: { minutesFrom: number; minutes: number }) =>
      sentence('lengthened', t('length', lengthOf(minutesFrom)), t('length', lengthOf(minutes))),
    sentence,
  }
}
