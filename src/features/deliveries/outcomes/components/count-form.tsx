import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { correctOccasionAction } from '@/features/deliveries/outcomes/actions'
import type { CorrectFormProps } from '@/features/deliveries/outcomes/components/correct-form'
import { JoinedCounts } from '@/features/deliveries/sessions/components/joined-counts'

type CountFormProps = Omit<CorrectFormProps, 'today' | 'mayTakeBack'>

/** The number of participants that was left out when it was registered. */
export function CountForm({ occasion, idempotencyKey, roundId, ...counted }: CountFormProps) {
  const t = useTranslations('deliveries.countForm')
  const { id, doneOn } = occasion
  return (
    <Form
      action={correctOccasionAction}
      idempotencyKey={idempotencyKey}
      defaultValue={{ joined: [...counted.joined] }}
    >
      <input type="hidden" name="occasionId" value={id} />
      {roundId && <input type="hidden" name="roundId" value={roundId} />}
      <input type="hidden" name="outcome" value="done" />
      <input type="hidden" name="doneOn" value={doneOn ?? ''} />
      <input type="hidden" name="first" value="count" />
      <JoinedCounts label={t('participants')} {...counted} />
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </Form>
  )
}
