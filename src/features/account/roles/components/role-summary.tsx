import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import type { AccountView } from '@/features/account/roles/queries'
import { roles } from '@/features/account/roles/rules'

/** Beside the accounts: what each role may do, and how many hold it today. */
export function RoleSummary({ accounts }: { accounts: AccountView[] }) {
  const t = useTranslations('accounts')
  return (
    <Section title={t('roles.title')}>
      <dl className="space-y-4">
        {roles.map(role => (
          <div key={role}>
            <dt className="flex justify-between gap-4 font-semibold">
              {t(`role.${role}`)}
              <span className="tabular-nums">
                <span className="sr-only">{t('roles.active')} </span>
                {accounts.filter(account => account.role === role && account.isActive).length}
              </span>
            </dt>
            <dd className="text-ink-soft">{t(`add.roleHint.${role}`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
