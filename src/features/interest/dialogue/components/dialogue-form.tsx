import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { correctDialogueAction, logDialogueAction } from '@/features/interest/actions'
import type { DialogueView } from '@/features/interest/calls/queries'
import type { Day } from '@/lib/dates'

export type DialogueFormProps = {
  interestId: string
  today: Day
  /** The note to put right; without one a new note is made. */
  noted?: DialogueView
  idempotencyKey?: string
  /** How many notes there are: after each one the form starts afresh. */
  notes?: number
  fold?: string
}

export function DialogueForm({ interestId, today, noted, idempotencyKey, notes, fold }: DialogueFormProps) {
  const t = useTranslations('interest.dialogue')
  const { heldOn, note, nextStep, nextStepOn } = noted ?? { heldOn: today }
  return (
    <Form
      id={noted ? `dialog-${noted.id}` : 'dialog'}
      key={notes}
      fold={fold}
      action={noted ? correctDialogueAction : logDialogueAction}
      idempotencyKey={idempotencyKey}
      defaultValue={{ heldOn, note, nextStep, nextStepOn: nextStepOn ?? undefined }}
      submitLabel={t(noted ? 'save' : 'submit')}
      submitVariant={noted ? 'secondary' : 'primary'}
    >
      <input type="hidden" name="interestId" value={interestId} />
      {noted && <input type="hidden" name="dialogueId" value={noted.id} />}
      <DateField name="heldOn" label={t('heldOn')} max={today} />
      <TextArea name="note" label={t('note')} hint={t('noteHint')} rows={4} maxLength={4000} />
      <TextField name="nextStep" label={t('nextStep')} required={false} />
      <DateField name="nextStepOn" label={t('nextStepOn')} required={false} />
    </Form>
  )
}
