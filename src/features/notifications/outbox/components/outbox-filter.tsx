import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { type MailState, mailStates, type OutboxSearch } from '@/features/notifications/outbox/schema'
import { paths } from '@/lib/paths'

/** Which mail is shown, as links that can be kept. */
export function OutboxFilter({ state }: { state?: MailState }) {
  const t = useTranslations('notifications.outbox')
  return (
    <nav aria-label={t('filter')}>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {[undefined, ...mailStates].map(choice => (
          <li key={choice ?? 'all'}>
            <TextLink
              href={addressOf({ lage: choice, sida: 1 })}
              aria-current={choice === state ? 'page' : undefined}
              className="inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:no-underline"
            >
              {choice ? t(`states.${choice}`) : t('all')}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function OutboxPages({ search, hasOlder }: { search: OutboxSearch; hasOlder: boolean }) {
  const t = useTranslations('notifications.outbox')
  if (search.sida === 1 && !hasOlder) return null
  return (
    <nav aria-label={t('pages')} className="flex gap-6">
      {search.sida > 1 && (
        <TextLink href={addressOf({ ...search, sida: search.sida - 1 })}>{t('newer')}</TextLink>
      )}
      {hasOlder && <TextLink href={addressOf({ ...search, sida: search.sida + 1 })}>{t('older')}</TextLink>}
    </nav>
  )
}

function addressOf({ lage, sida }: OutboxSearch): string {
  const query = new URLSearchParams()
  if (lage) query.set('lage', lage)
  if (sida > 1) query.set('sida', String(sida))
  return query.size > 0 ? `${paths.adminMail}?${query}` : paths.adminMail
}
