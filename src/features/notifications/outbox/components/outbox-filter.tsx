import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { TextLink } from '@/components/ui/text-link'
import {
  type OutboxFilter,
  type OutboxState,
  outboxFilter,
  outboxStates,
} from '@/features/notifications/outbox/schema'
import { paths } from '@/lib/paths'

/** Which mail is shown, as links that can be kept. */
export function OutboxStates({ state }: { state?: OutboxState }) {
  const t = useTranslations('notifications.outbox')
  return (
    <nav aria-label={t('filter')}>
      <ul className="chips">
        {[undefined, ...outboxStates].map(choice => (
          <li key={choice ?? 'all'}>
            <Link
              href={outboxFilter.write(paths.adminMail, { state: choice, page: 1 })}
              aria-current={choice === state ? 'page' : undefined}
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

export function OutboxPages({ filter, hasOlder }: { filter: OutboxFilter; hasOlder: boolean }) {
  const t = useTranslations('notifications.outbox')
  const { page } = filter
  if (page === 1 && !hasOlder) return null
  const at = (other: number) => outboxFilter.write(paths.adminMail, { ...filter, page: other })
  return (
    <nav aria-label={t('pages')} className="flex gap-6">
      {page > 1 && <TextLink href={at(page - 1)}>{t('newer')}</TextLink>}
      {hasOlder && <TextLink href={at(page + 1)}>{t('older')}</TextLink>}
    </nav>
  )
}
