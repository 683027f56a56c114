import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import type { Day } from '@/lib/dates'
import { logDialogueAction } from '../actions'

export type DialogueFormProps = { interestId: string; today: Day; idempotencyKey: string }

export function DialogueForm({ interestId, today, idempotencyKey }: DialogueFormProps) {
  const t = useTranslations('interest')
  return (
    <Form
      id="dialog"
      // A new key after each note: the form then starts afresh.
      key={idempotencyKey}
      action={logDialogueAction}
      idempotencyKey={idempotencyKey}
      defaultValue={{ heldOn: today }}
      submitLabel={t('dialogue.submit')}
    >
      <input type="hidden" name="interestId" value={interestId} />
      <DateField name="heldOn" label={t('dialogue.heldOn')} max={today} />
      <TextArea
        name="note"
        label={t('dialogue.note')}
        hint={t('dialogue.noteHint')}
        rows={4}
        maxLength={4000}
      />
      <TextField name="nextStep" label={t('dialogue.nextStep')} required={false} />
      <DateField name="nextStepOn" label={t('dialogue.nextStepOn')} required={false} />
    </Form>
  )
}
