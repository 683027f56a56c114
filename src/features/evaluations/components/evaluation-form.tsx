import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { giveEvaluationAction } from '@/features/evaluations/actions'
import { goalAnswers, scale } from '@/features/evaluations/rules'
import { LONGEST_NEXT } from '@/features/evaluations/schema'

export type EvaluationFormProps = {
  deliveryId: string
  /** The goal as the order says it, to hold the answer against. */
  goal: string
  idempotencyKey: string
}

export function EvaluationForm({ deliveryId, goal, idempotencyKey }: EvaluationFormProps) {
  const t = useTranslations('evaluations')
  const grades = (of: 'gradeRewarding' | 'gradeStronger') =>
    scale.map(grade => ({ value: String(grade), label: t(`${of}.${grade}`) }))
  return (
    <Form action={giveEvaluationAction} idempotencyKey={idempotencyKey}>
      <input type="hidden" name="deliveryId" value={deliveryId} />
      <RadioGroup name="rewarding" label={t('rewarding')} options={grades('gradeRewarding')} inline />
      <RadioGroup name="stronger" label={t('stronger')} options={grades('gradeStronger')} inline />
      <RadioGroup
        name="recommends"
        label={t('recommends')}
        options={(['yes', 'no'] as const).map(value => ({ value, label: t(`recommend.${value}`) }))}
        inline
      />
      <RadioGroup
        name="goalReached"
        label={t('goalReached')}
        hint={goal && `${t('yourGoal')}: ${goal}`}
        options={goalAnswers.map(value => ({ value, label: t(`goal.${value}`) }))}
      />
      <TextArea
        name="next"
        label={t('next')}
        hint={t('nextHint')}
        rows={4}
        required={false}
        maxLength={LONGEST_NEXT}
      />
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </Form>
  )
}
