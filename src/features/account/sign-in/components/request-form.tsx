import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { TextField } from '@/components/form/text-field'
import { requestMailAction } from '@/features/account/sign-in/actions'
import { TillField } from '@/features/account/sign-in/components/till-field'

/** The browser offers passkeys in the field of the address, where the page can take one (`takesPasskeys`). */
export function RequestForm({ till, takesPasskeys }: { till: string; takesPasskeys: boolean }) {
  const t = useTranslations('auth.request')
  const autoComplete = takesPasskeys ? 'username webauthn' : 'email'
  return (
    <Form id="mail" action={requestMailAction} submitLabel={t('submit')}>
      <TillField till={till} />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        autoComplete={autoComplete}
      />
    </Form>
  )
}
