import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { TextField } from '@/components/form/text-field'
import { Section } from '@/components/layout/section'
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
import { takesProvider } from '@/features/account/roles/rules'
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
  const { id, role } = account
  return (
    <Form
      fold={t('role')}
      action={changeRoleAction}
      id="roll"
      defaultValue={{ role }}
      submitLabel={t('role')}
      submitVariant="secondary"
    >
      <input type="hidden" name="personId" value={id} />
      <RoleField />
      {!takesProvider(role) && <ProviderField providers={providers} />}
    </Form>
  )
}

function ChangeAddress({ account: { id } }: { account: AccountView }) {
  const t = useTranslations('accounts.steps')
  return (
    <Form
      fold={t('address')}
      action={changeAddressAction}
      id="adress"
      submitLabel={t('address')}
      submitVariant="secondary"
    >
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
  )
}

function EndSessions({ account: { id, sessions } }: { account: AccountView }) {
  const t = useTranslations('accounts.steps')
  const press = sessions > 0 ? t('sessions') : undefined
  return (
    <Form
      fold={t('sessions')}
      action={endAccountSessionsAction}
      submitLabel={press}
      submitVariant="secondary"
    >
      <p>{t('sessionsText', { count: sessions })}</p>
      <input type="hidden" name="personId" value={id} />
    </Form>
  )
}

function ResetPasskeys({ account: { id, name } }: { account: AccountView }) {
  const t = useTranslations('accounts.steps')
  return (
    <Form
      fold={t('passkeys')}
      action={resetPasskeysAction}
      submitLabel={t('passkeys')}
      submitVariant="secondary"
    >
      <p>{t('passkeysText', { name })}</p>
      <input type="hidden" name="personId" value={id} />
    </Form>
  )
}

function CloseAccount({ account: { id, name, isOneself } }: { account: AccountView }) {
  const t = useTranslations('accounts.steps')
  const press = isOneself ? undefined : t('close')
  return (
    <Form fold={t('close')} action={deactivateAccountAction} submitLabel={press} submitVariant="danger">
      <p>{isOneself ? t('closeOwn') : t('closeText', { name })}</p>
      <input type="hidden" name="personId" value={id} />
    </Form>
  )
}
