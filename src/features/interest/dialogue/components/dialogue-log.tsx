import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Timeline } from '@/components/ui/timeline'
import { removeDialogueAction } from '@/features/interest/actions'
import type { DialogueView } from '@/features/interest/calls/call-queries'
import { CorrectionForm } from '@/features/interest/dialogue/components/dialogue-form'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { WRITTEN_IN } from '@/lib/written'

export type DialogueLogProps = {
  interestId: string
  dialogues: DialogueView[]
  /** The names of the services, for notes about another one. */
  serviceNames: Map<string, string>
  today: Day
  removeKey: string
}

/** The dialogue, the latest first. */
export function DialogueLog(props: DialogueLogProps) {
  const { dialogues, serviceNames } = props
  const t = useTranslations('interest.dialogue')
  const locale = useLocale()
  if (dialogues.length === 0) return <p className="text-ink-soft">{t('none')}</p>
  const items = dialogues.map(dialogue => {
    const service = dialogue.serviceId && serviceNames.get(dialogue.serviceId)
    return {
      key: dialogue.id,
      title: dayText(locale, dialogue.heldOn),
      at: service ? `${dialogue.staff}. ${t('about', { service })}` : dialogue.staff,
      body: (
        <>
          {dialogue.note ? (
            <p lang={WRITTEN_IN} className="whitespace-pre-line">
              {dialogue.note}
            </p>
          ) : (
            <p className="text-ink-soft">{t('forgotten')}</p>
          )}
          <StepText dialogue={dialogue} />
          {dialogue.isOwn && <OwnNote {...props} dialogue={dialogue} />}
        </>
      ),
    }
  })
  return <Timeline items={items} />
}

/** The step that was agreed, with its day. A day alone is the next call's. */
export function StepText({ dialogue: { nextStep, nextStepOn } }: { dialogue: DialogueView }) {
  const t = useTranslations('interest.dialogue')
  const locale = useLocale()
  const day = nextStepOn ? dayText(locale, nextStepOn) : ''
  if (!nextStep) return day && <p className="mt-1 text-ink-soft">{t('callOn', { day })}</p>
  const values = {
    step: nextStep,
    day,
    written: (text: ReactNode) => <span lang={WRITTEN_IN}>{text}</span>,
  }
  return <p className="mt-1 text-ink-soft">{t.rich(nextStepOn ? 'stepOn' : 'step', values)}</p>
}

type OwnNoteProps = Omit<DialogueLogProps, 'dialogues'> & { dialogue: DialogueView }

/** One's own note can be put right, or taken away. */
function OwnNote({ interestId, dialogue, today, removeKey }: OwnNoteProps) {
  const t = useTranslations('interest.dialogue')
  const locale = useLocale()
  return (
    <>
      <CorrectionForm fold={t('correct')} interestId={interestId} today={today} noted={dialogue} />
      <Form fold={t('removeNote')} action={removeDialogueAction} idempotencyKey={removeKey}>
        <p>{t('removeMeaning')}</p>
        <input type="hidden" name="interestId" value={interestId} />
        <input type="hidden" name="dialogueId" value={dialogue.id} />
        <div>
          <SubmitButton variant="danger">
            {t('remove')}
            <span className="sr-only">: {dayText(locale, dialogue.heldOn)}</span>
          </SubmitButton>
        </div>
      </Form>
    </>
  )
}
