import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { answerAssignmentAction } from '@/features/deliveries/assignments/actions'
import type { AssignmentAnswer as Answer } from '@/features/deliveries/assignments/rules'
import type { CaseOwner } from '@/features/deliveries/contact-queries'

export type AssignmentAnswerProps = {
  occasionId: string
  answer: Answer | null
  note: string
  caseOwner: CaseOwner | null
  /** The id of the words that tell its occasion from others. */
  describedBy: string
}

/** The deliverer's yes or no, and a wish to change: each stands until another is given. After a no there is a yes alone. */
export function AssignmentAnswer({
  occasionId,
  answer,
  note,
  caseOwner,
  describedBy,
}: AssignmentAnswerProps) {
  const t = useTranslations('deliveries.assignment')
  const name = caseOwner?.name ?? 'none'
  return (
    <div className="mt-1 flex flex-col gap-2">
      <p className="font-semibold">{answer ? t(answer, { note, name }) : t('question')}</p>
      {answer !== 'accepted' && (
        <Form action={answerAssignmentAction} id={`ja-${occasionId}`}>
          <input type="hidden" name="occasionId" value={occasionId} />
          <input type="hidden" name="answer" value="accepted" />
          <SubmitButton
            variant={answer ? 'secondary' : 'primary'}
            describedBy={describedBy}
            className="w-full sm:w-auto"
          >
            {t(answer === 'declined' ? 'yesAfterAll' : 'yes')}
          </SubmitButton>
        </Form>
      )}
      {answer !== 'declined' && (
        <>
          <Telling
            occasionId={occasionId}
            answer="declined"
            describedBy={describedBy}
            words={{ fold: t('no'), label: t('why'), send: t('sendNo') }}
          />
          <Telling
            occasionId={occasionId}
            answer="change_asked"
            describedBy={describedBy}
            words={{ fold: t('change'), label: t('wish'), send: t('sendChange') }}
          />
        </>
      )}
    </div>
  )
}

type TellingProps = {
  occasionId: string
  answer: Answer
  describedBy: string
  words: { fold: string; label: string; send: string }
}

/** An answer with a sentence to the case owner. */
function Telling({ occasionId, answer, describedBy, words: { fold, label, send } }: TellingProps) {
  const t = useTranslations('deliveries.assignment')
  return (
    <Form action={answerAssignmentAction} id={`${answer}-${occasionId}`} fold={fold}>
      <input type="hidden" name="occasionId" value={occasionId} />
      <input type="hidden" name="answer" value={answer} />
      <TextArea name="note" label={label} hint={t('noteHint')} rows={2} maxLength={500} />
      <div>
        <SubmitButton variant="secondary" describedBy={describedBy}>
          {send}
        </SubmitButton>
      </div>
    </Form>
  )
}
