import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { AccountView } from '@/features/account/roles/queries'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

const columns = ['name', 'role', 'email', 'used'] as const

/** Everybody with a role, each leading to what can be done about the account. */
export function AccountTable({ accounts }: { accounts: AccountView[] }) {
  const t = useTranslations('accounts')
  const rowOf = (account: AccountView) => {
    const { id, name, email, role, provider, isOneself } = account
    return {
      key: id,
      cells: {
        name: (
          <>
            <TextLink href={paths.adminAccount(id)}>{name}</TextLink>
            {isOneself && <span className="font-normal text-ink-soft"> {t('you')}</span>}
          </>
        ),
        role: (
          <>
            {t(`role.${role}`)}
            {provider && <span className="block text-sm text-ink-soft">{provider}</span>}
          </>
        ),
        email: <span className="wrap-anywhere">{email}</span>,
        used: <LastUse account={account} />,
      },
    }
  }
  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={columns.map(name => ({ name, label: t(`column.${name}`) }))}
      rows={accounts.map(rowOf)}
    />
  )
}

function LastUse({ account: { isActive, usedAt } }: { account: AccountView }) {
  const t = useTranslations('accounts')
  const format = useFormatter()
  if (!isActive) return <Tag>{t('closed')}</Tag>
  return usedAt ? format.dateTime(usedAt, { dateStyle: 'medium', timeStyle: 'short' }) : t('noUse')
}
