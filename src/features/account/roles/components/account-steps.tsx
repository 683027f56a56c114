import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { Form } from '@/components/form/form'
import { TextField } from '@/components/form/text-field'
import { Section } from '@/components/layout/section'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/text-link'
import {
  changeAddressAction,
  changeRoleAction,
  deactivateAccountAction,
  endAccountSessionsAction,
  resetPasskeysAction,
} from '@/features/account/roles/actions'
import { ProviderField, RoleField } from '@/features/account/roles/components/account-form'
import type { AccountView } from '@/features/account/roles/queries'
import { paths } from '@/lib/paths'

type StepsProps = { account: AccountView; providers: string[] }

/** The acts that an account allows. A closed one is opened by adding its address again. */
export function AccountSteps({ account, providers }: StepsProps) {
  const t = useTranslations('accounts.steps')
  if (!account.isActive) {
    return (
      <>
        <p className="max-w-measure">{t('closedText')}</p>
        <p>
          <TextLink href={paths.adminPerson(account.id)}>{t('person')}</TextLink>
        </p>
      </>
    )
  }
  return (
    <Section title={t('title')} lead={t('lead')}>
      <ChangeRole account={account} providers={providers} />
      <ChangeAddress account={account} />
      <EndSessions account={account} />
      <ResetPasskeys account={account} />
      <CloseAccount account={account} />
      <p className="mt-5">
        <TextLink href={paths.adminPerson(account.id)}>{t('person')}</TextLink>
      </p>
    </Section>
  )
}

function ChangeRole({ account, providers }: StepsProps) {
  const t = useTranslations('accounts.steps')
  const { id, role, provider } = account
  return (
    <Disclosure summary={t('role')}>
      <Form
        action={changeRoleAction}
        id="roll"
        defaultValue={{ role, provider }}
        submitLabel={t('role')}
        submitVariant="secondary"
      >
        <input type="hidden" name="personId" value={id} />
        <RoleField />
        <ProviderField providers={providers} />
      </Form>
    </Disclosure>
  )
}

function ChangeAddress({ account: { id } }: { account: AccountView }) {
  const t = useTranslations('accounts.steps')
  return (
    <Disclosure summary={t('address')}>
      <Form action={changeAddressAction} id="adress" submitLabel={t('address')} submitVariant="secondary">
        <input type="hidden" name="personId" value={id} />
        <TextField
          name="email"
          type="email"
          label={t('newAddress')}
          hint={t('addressHint')}
          maxLength={254}
          autoComplete="off"
        />
      </Form>
    </Disclosure>
  )
}

function EndSessions({ account: { id, sessions } }: { account: AccountView }) {
  const t = useTranslations('accounts.steps')
  return (
    <Disclosure summary={t('sessions')}>
      <p className="mb-4">{t('sessionsText', { count: sessions })}</p>
      {sessions > 0 && (
        <ActionForm action={endAccountSessionsAction} fields={{ personId: id }} label={t('sessions')} />
      )}
    </Disclosure>
  )
}

function ResetPasskeys({ account: { id, name } }: { account: AccountView }) {
  const t = useTranslations('accounts.steps')
  return (
    <Disclosure summary={t('passkeys')}>
      <p className="mb-4">{t('passkeysText', { name })}</p>
      <ActionForm action={resetPasskeysAction} fields={{ personId: id }} label={t('passkeys')} />
    </Disclosure>
  )
}

function CloseAccount({ account: { id, name, isOneself } }: { account: AccountView }) {
  const t = useTranslations('accounts.steps')
  return (
    <Disclosure summary={t('close')}>
      <p className="mb-4">{isOneself ? t('closeOwn') : t('closeText', { name })}</p>
      {!isOneself && (
        <ActionForm
          action={deactivateAccountAction}
          fields={{ personId: id }}
          label={t('close')}
          variant="danger"
        />
      )}
    </Disclosure>
  )
}
