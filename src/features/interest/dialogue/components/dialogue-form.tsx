import { useLocale, useTranslations } from 'next-intl'
import { Checkbox } from '@/components/form/checkbox'
import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { Unsent } from '@/components/form/unsent'
import { correctDialogueAction, logDialogueAction } from '@/features/interest/actions'
import type { DialogueView } from '@/features/interest/calls/call-queries'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

export type DialogueFormProps = {
  interestId: string
  today: Day
  idempotencyKey: string
  /** An active interest can end with the talk. */
  canEnd: boolean
  /** How many notes there are: after each one the form starts afresh. */
  notes: number
  /** The call's own address, and that of the next one in the caller's list; without them the page leads on. */
  ways?: { from: string; next: string }
}

/** Notes a call. Most who have noted one take the next, so that is the first press. */
export function DialogueForm({ interestId, today, idempotencyKey, canEnd, notes, ways }: DialogueFormProps) {
  const t = useTranslations('interest.dialogue')
  return (
    <Form
      id="dialog"
      key={notes}
      action={logDialogueAction}
      idempotencyKey={idempotencyKey}
      defaultValue={{ heldOn: today }}
    >
      <input type="hidden" name="from" value={ways?.from ?? paths.adminInterest(interestId)} />
      {ways && <input type="hidden" name="next" value={ways.next} />}
      <DialogueFields interestId={interestId} today={today} />
      {canEnd && <Checkbox name="endsInterest" label={t('ends')} hint={t('endsHint')} />}
      <div className="flex flex-wrap gap-3">
        {ways && (
          <SubmitButton name="intent" value="next">
            {t('submitNext')}
          </SubmitButton>
        )}
        <SubmitButton variant={ways ? 'secondary' : 'primary'} name="intent" value="stay">
          {t('submit')}
        </SubmitButton>
      </div>
    </Form>
  )
}

export type CorrectionFormProps = { interestId: string; today: Day; noted: DialogueView; fold: string }

/** Puts one's own note right. */
export function CorrectionForm({ interestId, today, noted, fold }: CorrectionFormProps) {
  const t = useTranslations('interest.dialogue')
  const locale = useLocale()
  const { id, heldOn, note, nextStep, nextStepOn } = noted
  return (
    <Form
      id={`dialog-${id}`}
      fold={fold}
      action={correctDialogueAction}
      defaultValue={{ heldOn, note, nextStep, nextStepOn: nextStepOn ?? undefined }}
    >
      <input type="hidden" name="dialogueId" value={id} />
      <DialogueFields interestId={interestId} today={today} />
      <div>
        <SubmitButton variant="secondary">
          {t('save')}
          <span className="sr-only">: {dayText(locale, heldOn)}</span>
        </SubmitButton>
      </div>
    </Form>
  )
}

function DialogueFields({ interestId, today }: { interestId: string; today: Day }) {
  const t = useTranslations('interest.dialogue')
  const form = useTranslations('common.form')
  return (
    <>
      <input type="hidden" name="interestId" value={interestId} />
      <TextArea name="note" label={t('note')} hint={t('noteHint')} rows={1} maxLength={4000} />
      <Unsent name="note" text={form('unsent')} leave={form('leaveUnsent')} />
      {/* Beside each other on the call's own page. In a pane they take two lines, so that the press is in sight. A
          wrong one takes the whole line: its error would stand in a narrow pillar. */}
      <div className="@container">
        <div className="grid grid-cols-[auto_minmax(0,1fr)] items-end gap-x-6 gap-y-3 *:has-aria-invalid:col-span-full @xl:grid-cols-[auto_minmax(0,1fr)_auto]">
          <DateField name="heldOn" label={t('heldOn')} max={today} />
          <TextField name="nextStep" label={t('nextStep')} required={false} />
          <div className="col-span-full @xl:col-span-1">
            <DateField name="nextStepOn" label={t('nextStepOn')} required={false} when={t('withStep')} />
          </div>
        </div>
      </div>
    </>
  )
}
