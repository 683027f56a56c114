import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { Section } from '@/components/layout/section'
import { renewMailAction, signInByLinkAction } from '@/features/account/sign-in/actions'
import { TillField } from '@/features/account/sign-in/components/till-field'

export type LinkFormProps = { token: string; till: string; renews: boolean }

/** One button: a mail scanner that opens the link does not press it. */
export function LinkForm({ token, till, renews }: LinkFormProps) {
  const t = useTranslations('auth.link')
  return (
    <Form id="lank" action={signInByLinkAction} submitLabel={t('submit')}>
      <input type="hidden" name="token" value={token} />
      <TillField till={till} renews={renews} />
    </Form>
  )
}

export function RenewForm({ token, till, renews }: LinkFormProps) {
  const t = useTranslations('auth.link')
  return (
    <Section title={t('renewTitle')} lead={t('renewLead')}>
      <Form id="ny-lank" action={renewMailAction} submitLabel={t('renew')} submitVariant="secondary">
        <input type="hidden" name="token" value={token} />
        <TillField till={till} renews={renews} />
      </Form>
    </Section>
  )
}
