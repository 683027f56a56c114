import { useTranslations } from 'next-intl'
import { Table, TableBody, TableCell, TableHead, TableRow } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { AccountView } from '@/features/account/roles/queries'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

/** Everybody with a role, each leading to what can be done about the account. */
export function AccountTable({ accounts }: { accounts: AccountView[] }) {
  const t = useTranslations('accounts')
  const columns = [
    { label: t('column.name') },
    { label: t('column.role') },
    { label: t('column.email') },
    { label: t('column.seen') },
  ]
  return (
    <Table caption={t('title')} captionHidden>
      <TableHead columns={columns} />
      <TableBody>
        {accounts.map(account => (
          <AccountTableRow key={account.id} account={account} />
        ))}
      </TableBody>
    </Table>
  )
}

function AccountTableRow({ account }: { account: AccountView }) {
  const t = useTranslations('accounts')
  const format = useFormatter()
  const { id, name, email, role, provider, isActive, isOneself, lastSeenAt } = account
  return (
    <TableRow>
      <TableCell header>
        <TextLink href={paths.adminAccount(id)}>{name}</TextLink>
        {isOneself && <span className="font-normal text-ink-soft"> {t('you')}</span>}
      </TableCell>
      <TableCell label={t('column.role')}>
        {t(`role.${role}`)}
        {provider && <span className="block text-sm text-ink-soft">{provider}</span>}
      </TableCell>
      <TableCell label={t('column.email')}>
        <span className="wrap-anywhere">{email}</span>
      </TableCell>
      <TableCell label={t('column.seen')}>
        {!isActive && <Tag>{t('closed')}</Tag>}
        {isActive &&
          (lastSeenAt
            ? format.dateTime(lastSeenAt, { dateStyle: 'medium', timeStyle: 'short' })
            : t('notSignedIn'))}
      </TableCell>
    </TableRow>
  )
}
