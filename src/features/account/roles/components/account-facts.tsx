import { useTranslations } from 'next-intl'
import { DescriptionList } from '@/components/ui/description-list'
import { Tag } from '@/components/ui/tag'
import type { AccountView } from '@/features/account/roles/queries'
import { useFormatter } from '@/messages/formatter'

/** Whether an account is open, and when it was last used, as far as is on record. */
export function AccountFacts({ account }: { account: AccountView }) {
  const t = useTranslations('accounts')
  const format = useFormatter()
  const { isActive, closedAt, usedAt, sessions } = account
  const status = closedAt
    ? t('status.closed', { day: format.dateTime(closedAt, { dateStyle: 'long' }) })
    : t('status.open', { sessions })
  const used = usedAt ? format.dateTime(usedAt, { dateStyle: 'long', timeStyle: 'short' }) : t('status.noUse')
  return (
    <DescriptionList
      items={[
        {
          term: t('status.title'),
          description: isActive ? status : <Tag>{status}</Tag>,
        },
        { term: t('column.used'), description: used },
      ]}
    />
  )
}
