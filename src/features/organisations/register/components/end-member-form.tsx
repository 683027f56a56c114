import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { Section } from '@/components/layout/section'
import { endMemberAction, reinstateMemberAction } from '@/features/organisations/register/actions'

/** Ends a membership. */
export function EndMemberForm({ organisationId }: { organisationId: string }) {
  const t = useTranslations('organisations.member')
  return (
    <Section title={t('endTitle')} lead={t('endLead')}>
      <Form action={endMemberAction}>
        <input type="hidden" name="organisationId" value={organisationId} />
        <DateField name="memberTo" label={t('memberTo')} />
        <TextArea name="reason" label={t('reason')} rows={3} maxLength={2000} />
        <TextField
          name="mergedInto"
          label={t('mergedIntoNumber')}
          hint={t('mergedIntoHint')}
          required={false}
          width="short"
          maxLength={30}
        />
        <div>
          <SubmitButton variant="danger">{t('end')}</SubmitButton>
        </div>
      </Form>
    </Section>
  )
}

/** Takes the end of a membership back. */
export function ReinstateForm({ organisationId }: { organisationId: string }) {
  const t = useTranslations('organisations.member')
  return (
    <Section title={t('reinstateTitle')} lead={t('reinstateLead')}>
      <div className="max-w-field">
        <ActionForm action={reinstateMemberAction} fields={{ organisationId }} label={t('reinstate')} />
      </div>
    </Section>
  )
}
