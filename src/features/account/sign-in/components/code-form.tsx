import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { TextField } from '@/components/form/text-field'
import { signInByCodeAction } from '@/features/account/sign-in/actions'
import { TillField } from '@/features/account/sign-in/components/till-field'

export type CodeFormProps = {
  till: string
  /** The address of the person who shows once more who they are. */
  renews?: string
  /** The address that the code was mailed to, in this browser. */
  mailedTo?: string
}

export function CodeForm({ till, renews, mailedTo }: CodeFormProps) {
  const t = useTranslations('auth')
  return (
    <Form
      id="kod"
      action={signInByCodeAction}
      submitLabel={t('code.submit')}
      defaultValue={{ email: renews ?? mailedTo }}
    >
      <TillField till={till} renews={renews !== undefined} />
      <TextField name="email" type="email" label={t('request.email')} autoComplete="email" />
      <TextField
        name="code"
        label={t('code.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        width="short"
        maxLength={20}
      />
    </Form>
  )
}
