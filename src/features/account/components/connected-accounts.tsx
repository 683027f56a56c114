import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Section } from '@/components/layout/section'
import { Button } from '@/components/ui/button'
import { disconnectAccountAction } from '@/features/account/actions'
import type { AccountView } from '@/features/account/queries'

export type ConnectedAccountsProps = { accounts: AccountView[]; providerName: string | undefined }

export function ConnectedAccounts({ accounts, providerName }: ConnectedAccountsProps) {
  const t = useTranslations('account.accounts')
  const provider = useTranslations('auth.provider')
  const name = providerName ?? provider('fallbackName')
  return (
    <Section title={t('title')} lead={t('lead', { name })}>
      <ul className="mb-6 divide-y divide-line">
        {accounts.map(account => (
          <li key={`${account.issuer} ${account.subject}`} className="py-3">
            <ConnectedAccount account={account} />
          </li>
        ))}
      </ul>
      <form method="post" action="/konto/anslut">
        <Button type="submit">{t('connect', { name })}</Button>
      </form>
    </Section>
  )
}

function ConnectedAccount({ account: { issuer, subject } }: { account: AccountView }) {
  const t = useTranslations('account.accounts')
  return (
    <Form
      action={disconnectAccountAction}
      className="sm:flex-row sm:flex-wrap sm:items-center sm:justify-between"
    >
      <input type="hidden" name="issuer" value={issuer} />
      <input type="hidden" name="subject" value={subject} />
      <span className="break-all">{t('from', { issuer })}</span>
      <SubmitButton variant="secondary">
        <span aria-hidden>{t('disconnect')}</span>
        <span className="sr-only">{t('disconnectNamed', { issuer })}</span>
      </SubmitButton>
    </Form>
  )
}
