import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { TextField } from '@/components/form/text-field'
import { requestMailAction } from '@/features/account/sign-in/actions'
import { TillField } from '@/features/account/sign-in/components/till-field'

export function RequestForm({ till }: { till: string }) {
  const t = useTranslations('auth.request')
  return (
    <Form id="mail" action={requestMailAction} submitLabel={t('submit')}>
      <TillField till={till} />
      <TextField name="email" type="email" label={t('email')} hint={t('emailHint')} autoComplete="email" />
    </Form>
  )
}
