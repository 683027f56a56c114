import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { goalAnswers } from '@/features/evaluations/rules'
import { answerFollowUpAction } from '@/features/follow-ups/actions'
import { LONGEST_OUTCOME } from '@/features/follow-ups/schema'

export function FollowUpForm({ deliveryId, idempotencyKey }: { deliveryId: string; idempotencyKey: string }) {
  const t = useTranslations('followUps')
  return (
    <Form action={answerFollowUpAction} idempotencyKey={idempotencyKey}>
      <input type="hidden" name="deliveryId" value={deliveryId} />
      <RadioGroup
        name="goalReached"
        label={t('goalReached')}
        options={goalAnswers.map(value => ({ value, label: t(`goal.${value}`) }))}
      />
      <TextArea
        name="outcome"
        label={t('outcome')}
        hint={t('outcomeHint')}
        rows={6}
        required={false}
        maxLength={LONGEST_OUTCOME}
      />
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </Form>
  )
}
