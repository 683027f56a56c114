import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { plannedTimeOn } from '@/features/deliveries/occasions/held-at'
import { correctOccasionAction } from '@/features/deliveries/outcomes/actions'
import { outcomes } from '@/features/deliveries/outcomes/schema'
import { JoinedCounts } from '@/features/deliveries/sessions/components/joined-counts'
import type { JoinedPart } from '@/features/deliveries/sessions/queries'
import type { Day } from '@/lib/dates'

export type CorrectFormProps = {
  occasion: OccasionView
  organisation: string
  joined: readonly JoinedPart[]
  /** The round from whose page it was opened. */
  roundId?: string
  today: Day
  /** Whether it may be said that it did not take place. */
  mayTakeBack: boolean
  idempotencyKey: string
}

/** The record of an occasion, to be put right. */
export function CorrectForm({
  occasion,
  today,
  mayTakeBack,
  idempotencyKey,
  roundId,
  ...counted
}: CorrectFormProps) {
  const t = useTranslations('deliveries.correctForm')
  const { id, doneOn, actualParticipants } = occasion
  return (
    <Form
      action={correctOccasionAction}
      idempotencyKey={idempotencyKey}
      defaultValue={{
        outcome: 'done',
        doneOn: doneOn ?? '',
        time: beganAt(occasion),
        actualParticipants,
        joined: [...counted.joined],
      }}
    >
      <input type="hidden" name="occasionId" value={id} />
      {roundId && <input type="hidden" name="roundId" value={roundId} />}
      {mayTakeBack ? (
        <RadioGroup
          name="outcome"
          label={t('outcome')}
          options={outcomes.map(value => ({ value, label: t(`outcomes.${value}`) }))}
        />
      ) : (
        <input type="hidden" name="outcome" value="done" />
      )}
      <DateField name="doneOn" label={t('on')} hint={mayTakeBack && t('onHint')} max={today} />
      <TextField name="time" type="time" label={t('time')} width="short" required={false} />
      <JoinedCounts label={t('participants')} {...counted} />
      <TextArea name="reason" label={t('reason')} hint={t('reasonHint')} rows={3} maxLength={2000} />
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </Form>
  )
}

/** As it was corrected, or else as it was planned for that day. */
function beganAt({ doneTime, doneOn, startsAt }: OccasionView): string {
  return doneTime ?? plannedTimeOn(doneOn, startsAt) ?? ''
}
