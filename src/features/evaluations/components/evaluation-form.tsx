import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { goalAnswers, namedSides, participantSides, scale } from '@/features/evaluations/rules'
import { LONGEST_NEXT } from '@/features/evaluations/schema'
import type { FormAction } from '@/lib/form-state'

export type EvaluationFormProps = {
  action: FormAction
  /** The hidden field that says what is evaluated: its name and its value. */
  of: readonly [string, string]
  /** One of those named in the order, with its goal to hold the answer against; or a participant. */
  by:
    | { isParticipant?: false; goal: string; choosesSide: boolean }
    | { isParticipant: true; choosesSide: boolean }
  idempotencyKey: string
}

/** The same short form for everybody. */
export function EvaluationForm({ action, of: [name, value], by, idempotencyKey }: EvaluationFormProps) {
  const t = useTranslations('evaluations')
  // Numbers alone keep a scale in one row on a phone; its ends are told over it.
  const grades = scale.map(grade => ({ value: String(grade), label: String(grade) }))
  return (
    <Form action={action} idempotencyKey={idempotencyKey}>
      <input type="hidden" name={name} value={value} />
      {by.choosesSide && !by.isParticipant && (
        <RadioGroup
          name="side"
          label={t('whichSide')}
          options={namedSides.map(side => ({ value: side, label: t(`sideChoice.${side}`) }))}
        />
      )}
      <RadioGroup name="rewarding" label={t('rewarding')} hint={t('scale')} options={grades} inline />
      <RadioGroup name="stronger" label={t('stronger')} hint={t('scale')} options={grades} inline />
      <RadioGroup
        name="recommends"
        label={t('recommends')}
        options={(['yes', 'no'] as const).map(choice => ({ value: choice, label: t(`recommend.${choice}`) }))}
        inline
      />
      <RadioGroup
        name="goalReached"
        label={t(by.isParticipant ? 'goalReachedParticipant' : 'goalReached')}
        hint={!by.isParticipant && by.goal && `${t('yourGoal')}: ${by.goal}`}
        options={goalAnswers.map(choice => ({ value: choice, label: t(`goal.${choice}`) }))}
      />
      <TextArea
        name="next"
        label={t('next')}
        hint={t('nextHint')}
        rows={4}
        required={false}
        maxLength={LONGEST_NEXT}
      />
      {by.choosesSide && by.isParticipant && (
        <RadioGroup
          name="side"
          label={t('participantSide')}
          hint={t('participantSideHint')}
          options={participantSides.map(side => ({ value: side, label: t(`participantSideChoice.${side}`) }))}
          required={false}
        />
      )}
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </Form>
  )
}
