import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { FormDisclosure } from '@/components/form/form-disclosure'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { OnwardLink } from '@/components/layout/onward-link'
import { ContactText } from '@/components/ui/contact-text'
import { isSelfLed } from '@/features/catalogue/self-led'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { markOccasionDoneAction } from '@/features/deliveries/outcomes/actions'
import { JoinedCounts } from '@/features/deliveries/sessions/components/joined-counts'
import type { JoinedPart } from '@/features/deliveries/sessions/queries'
import { type Day, dayOf } from '@/lib/dates'

export type DoneFormProps = {
  occasion: OccasionView
  organisation: string
  joined: readonly JoinedPart[]
  /** The round from whose page it was opened. */
  roundId?: string
  today: Day
  /** For those who may call it off where it did not take place. Others ask the staff to. */
  cancelPath?: string
  idempotencyKey: string
}

/** Of an occasion that people lead themselves the form asks when they got it. */
export function DoneForm({
  occasion,
  today,
  cancelPath,
  idempotencyKey,
  roundId,
  ...counted
}: DoneFormProps) {
  const t = useTranslations('deliveries.doneForm')
  const words = useTranslations(isSelfLed(occasion) ? 'deliveries.doneForm.selfLed' : 'deliveries.doneForm')
  return (
    <Form
      action={markOccasionDoneAction}
      idempotencyKey={idempotencyKey}
      defaultValue={{ doneOn: likelyDay(occasion, today), note: occasion.note }}
    >
      <input type="hidden" name="occasionId" value={occasion.id} />
      {roundId && <input type="hidden" name="roundId" value={roundId} />}
      <DateField name="doneOn" label={words('on')} max={today} />
      <JoinedCounts label={words('participants')} hint={words('participantsHint')} {...counted} />
      <FormDisclosure summary={t('addNote')} field="note" open={occasion.note !== ''}>
        <TextArea
          name="note"
          label={t('note')}
          hint={t('noteHint')}
          rows={3}
          required={false}
          maxLength={2000}
        />
      </FormDisclosure>
      <FormDisclosure summary={words('early')} field="reason">
        <TextArea
          name="reason"
          label={words('reason')}
          hint={words('reasonHint')}
          rows={3}
          required={false}
          maxLength={2000}
        />
      </FormDisclosure>
      <div>
        <SubmitButton>{words('submit')}</SubmitButton>
      </div>
      <p>
        {cancelPath ? (
          <OnwardLink href={cancelPath}>{words('cancelInstead')}</OnwardLink>
        ) : (
          <ContactText>{t('notHeld')}</ContactText>
        )}
      </p>
    </Form>
  )
}

/** The planned day once it has come, or today for what is handed over; otherwise the person says which. */
function likelyDay(occasion: OccasionView, today: Day): Day | '' {
  const { status, startsAt } = occasion
  if (isSelfLed(occasion)) return today
  if (status !== 'planned' || !startsAt) return ''
  const planned = dayOf(startsAt)
  return planned <= today ? planned : ''
}
