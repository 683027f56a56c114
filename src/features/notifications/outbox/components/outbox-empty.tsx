import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { type OutboxFilter, outboxFilter } from '@/features/notifications/outbox/schema'
import { paths } from '@/lib/paths'

/** Says of what kind there is none, and leads to the rest. */
export function OutboxEmpty({ filter }: { filter: OutboxFilter }) {
  const t = useTranslations('notifications.outbox')
  const { state, search } = filter
  const isFiltered = outboxFilter.write(paths.adminMail, { ...filter, page: 1 }) !== paths.adminMail
  const way = isFiltered && <ButtonLink href={paths.adminMail}>{t('emptyOf.way')}</ButtonLink>
  const title = search ? t('emptyOf.search') : state ? t(`emptyOf.${state}`) : t('empty')
  return (
    <EmptyState title={title} action={way || undefined}>
      <p>{t(isFiltered ? 'emptyOf.text' : 'emptyText')}</p>
    </EmptyState>
  )
}
