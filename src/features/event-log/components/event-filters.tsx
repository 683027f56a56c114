import { useTranslations } from 'next-intl'
import { FilterCheckbox, FilterDate, FilterSelect, FilterText } from '@/components/form/filter-form'
import { FilterForm } from '@/components/layout/filtered-list'
import { Link } from '@/components/ui/link'
import { TextLink } from '@/components/ui/text-link'
import { useKindText } from '@/features/event-log/components/kind-text'
import { type EventFilter, eventFilter } from '@/features/event-log/event-filter'
import { allKinds, nounOf, nouns } from '@/features/event-log/kinds'
import type { Day } from '@/lib/dates'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { paths } from '@/lib/paths'

type EventFiltersProps = {
  filter: EventFilter
  today: Day
  /** The one whose events alone are shown. */
  organisation?: string | null
}

/** Narrows the log by organisation, noun and days. When a noun is chosen, its kinds can be chosen too. */
export function EventFilters({ filter, today, organisation }: EventFiltersProps) {
  const t = useTranslations('eventLog')
  const textOf = useKindText()
  const { noun, chain } = filter
  const isOfOne = chain !== undefined && chain !== PROGRAMME_CHAIN
  // To narrow it further keeps to the organisation by its name.
  const named = isOfOne ? organisation : null
  return (
    <div className="flex flex-col gap-3">
      <FilterForm path={paths.adminLog} submitLabel={t('show')}>
        <FilterText name="verksamhet" label={t('organisation')} value={filter.organisation ?? named ?? ''} />
        <FilterSelect
          name="vad"
          label={t('noun')}
          value={noun ?? ''}
          all={t('allNouns')}
          options={nouns.map(value => ({ value, label: t(`nouns.${value}`) }))}
        />
        {noun && (
          <FilterSelect
            name="handelse"
            label={t('kindLabel')}
            value={filter.kind ?? ''}
            all={t('allKinds')}
            options={allKinds
              .filter(kind => nounOf(kind) === noun)
              .map(value => ({ value, label: textOf(value) }))}
          />
        )}
        <FilterDate name="fran" label={t('from')} value={filter.from ?? ''} max={today} />
        <FilterDate name="till" label={t('to')} value={filter.to ?? ''} />
        <FilterCheckbox
          name="kedja"
          value={PROGRAMME_CHAIN}
          label={t('onlyProgramme')}
          checked={chain === PROGRAMME_CHAIN}
        />
      </FilterForm>
      {isOfOne && (
        <p>
          <Link
            href={eventFilter.write(paths.adminLog, { ...filter, chain: undefined, before: undefined })}
            aria-current="true"
            className="chip"
          >
            {t('onlyChain', { organisation: organisation ?? 'none' })}
            <span aria-hidden>×</span>
            <span className="sr-only">. {t('clear')}</span>
          </Link>
        </p>
      )}
    </div>
  )
}

export type EventPagesProps = { filter: EventFilter; last: string | undefined; hasOlder: boolean }

/** The way through the log, by the last event on the page: new events move nothing. */
export function EventPages({ filter, last, hasOlder }: EventPagesProps) {
  const t = useTranslations('eventLog')
  if (!filter.before && !hasOlder) return null
  const at = (before: string | undefined) => eventFilter.write(paths.adminLog, { ...filter, before })
  return (
    <nav aria-label={t('pages')} data-print="hide" className="flex gap-6">
      {filter.before && <TextLink href={at(undefined)}>{t('newest')}</TextLink>}
      {hasOlder && <TextLink href={at(last)}>{t('older')}</TextLink>}
    </nav>
  )
}
