import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { cancelOccasionAction } from '@/features/deliveries/actions'

export type CancelFormProps = { occasionId: string; roundId?: string; idempotencyKey: string }

export function CancelForm({ occasionId, roundId, idempotencyKey }: CancelFormProps) {
  const t = useTranslations('deliveries.cancelForm')
  return (
    <Form action={cancelOccasionAction} idempotencyKey={idempotencyKey}>
      <input type="hidden" name="occasionId" value={occasionId} />
      {roundId && <input type="hidden" name="roundId" value={roundId} />}
      <TextArea name="reason" label={t('reason')} hint={t('reasonHint')} rows={4} maxLength={2000} />
      <div>
        <SubmitButton variant="danger">{t('submit')}</SubmitButton>
      </div>
    </Form>
  )
}
