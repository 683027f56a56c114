import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Form } from '@/components/form/form'
import { TextField } from '@/components/form/text-field'
import { showInterestAction } from '@/features/interest/actions'
import { NeedFields } from '@/features/interest/components/need-fields'
import { type InterestTiming, USUAL_TIMING } from '@/features/interest/rules'

export type InterestFormProps = {
  slug: string
  contact: { name: string; email: string }
  /** The facts known already, to read and change. */
  begun: { need: string; timing?: InterestTiming }
  idempotencyKey: string
  /** The unconfirmed interest that it is taken up from. */
  unconfirmedId?: string
  /** Says who is told of it. */
  told: ReactNode
}

/** One thing to write; what most would answer stands in the rest. */
export function InterestForm({
  slug,
  contact,
  begun,
  idempotencyKey,
  unconfirmedId,
  told,
}: InterestFormProps) {
  const t = useTranslations('interest')
  return (
    <Form
      id="intresse"
      action={showInterestAction}
      idempotencyKey={idempotencyKey}
      defaultValue={{
        ...begun,
        timing: begun.timing ?? USUAL_TIMING,
        contactName: contact.name,
        contactEmail: contact.email,
      }}
      submitLabel={t('form.submit')}
    >
      <NeedFields slug={slug} />
      {unconfirmedId && <input type="hidden" name="unconfirmedId" value={unconfirmedId} />}
      <TextField name="contactName" label={t('form.contactName')} autoComplete="name" />
      <TextField
        name="contactEmail"
        label={t('form.contactEmail')}
        hint={t('form.contactEmailHint')}
        type="email"
        autoComplete="email"
      />
      <TextField
        name="contactPhone"
        label={t('form.contactPhone')}
        hint={t('form.contactPhoneHint')}
        type="tel"
        autoComplete="tel"
        required={false}
        maxLength={40}
      />
      {told}
    </Form>
  )
}
