import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { TextField } from '@/components/form/text-field'
import { addAccountAction } from '@/features/account/roles/actions'
import { roles } from '@/features/account/roles/rules'

/** A name, an address and a role. Without a password: the address is what one signs in by. */
export function AccountForm({ providers, idempotencyKey }: { providers: string[]; idempotencyKey: string }) {
  const t = useTranslations('accounts')
  return (
    <Form action={addAccountAction} id="konto" idempotencyKey={idempotencyKey} submitLabel={t('add.submit')}>
      <TextField name="name" label={t('column.name')} maxLength={120} autoComplete="off" />
      <TextField
        name="email"
        type="email"
        label={t('column.email')}
        hint={t('add.emailHint')}
        maxLength={254}
        autoComplete="off"
      />
      <RoleField />
      <ProviderField providers={providers} />
    </Form>
  )
}

export function RoleField() {
  const t = useTranslations('accounts')
  const options = roles.map(role => ({
    value: role,
    label: t(`role.${role}`),
    hint: t(`add.roleHint.${role}`),
  }))
  return <RadioGroup name="role" label={t('column.role')} options={options} />
}

/** The firms that are known are offered; another one is written. */
export function ProviderField({ providers }: { providers: string[] }) {
  const t = useTranslations('accounts.add')
  return (
    <>
      <TextField
        name="provider"
        label={t('provider')}
        hint={t('providerHint')}
        required={false}
        maxLength={120}
        autoComplete="off"
        list="leverantorer"
      />
      <datalist id="leverantorer">
        {providers.map(name => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
