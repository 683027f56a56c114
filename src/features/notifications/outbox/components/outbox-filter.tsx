import { useTranslations } from 'next-intl'
import { FilterSorting, FilterText } from '@/components/form/filter-form'
import { FilterForm } from '@/components/layout/filtered-list'
import { Link } from '@/components/ui/link'
import { TextLink } from '@/components/ui/text-link'
import {
  type OutboxFilter,
  outboxFilter,
  outboxSortings,
  outboxStates,
} from '@/features/notifications/outbox/schema'
import { paths } from '@/lib/paths'

/** Which mail is shown, as links that can be kept. */
export function OutboxFilters({ filter }: { filter: OutboxFilter }) {
  const t = useTranslations('notifications.outbox')
  return (
    <div className="flex flex-col gap-4 lg:flex-row-reverse lg:items-end lg:justify-end lg:gap-8">
      <OutboxStates filter={filter} />
      <FilterForm path={paths.adminMail} submitLabel={t('show')}>
        {filter.state && <input type="hidden" name="lage" value={filter.state} />}
        <FilterText name="sok" label={t('search')} value={filter.search ?? ''} />
        <FilterSorting
          label={t('sorting')}
          value={filter.sorting ?? ''}
          all={t('newestFirst')}
          options={outboxSortings.map(value => ({ value, label: t(`sortings.${value}`) }))}
        />
      </FilterForm>
    </div>
  )
}

function OutboxStates({ filter }: { filter: OutboxFilter }) {
  const t = useTranslations('notifications.outbox')
  return (
    <nav aria-label={t('filter')}>
      <ul className="chips">
        {[undefined, ...outboxStates].map(choice => (
          <li key={choice ?? 'all'}>
            <Link
              href={outboxFilter.write(paths.adminMail, { ...filter, state: choice, page: 1 })}
              aria-current={choice === filter.state ? 'page' : undefined}
              className="chip"
            >
              {choice ? t(`states.${choice}`) : t('all')}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The way on with mails that did not reach anybody. `room` is where they wait. */
export function WhatNow({ filter: { state }, room }: { filter: OutboxFilter; room: string }) {
  const t = useTranslations('notifications.outbox.whatNow')
  if (state !== 'failed' && state !== 'bounced') return null
  return (
    <p className="max-w-measure">
      {t(state)} <TextLink href={room}>{t('room')}</TextLink>
    </p>
  )
}
