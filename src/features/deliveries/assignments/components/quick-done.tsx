import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { ContactText } from '@/components/ui/contact-text'
import type { OwnOccasion } from '@/features/deliveries/assignments/own-occasion'
import { markOccasionDoneAction } from '@/features/deliveries/outcomes/actions'
import { JoinedCounts } from '@/features/deliveries/sessions/components/joined-counts'
import type { Day } from '@/lib/dates'

export type QuickDoneProps = {
  occasion: OwnOccasion
  on: Day
  /** The id of the text that tells which one it is. */
  describedBy: string
}

/** One press for the thumb opens the number, and the next one says that it is done. */
export function QuickDone({ occasion: { id, ownOrganisation, joined }, on, describedBy }: QuickDoneProps) {
  const t = useTranslations('deliveries.own')
  const form = useTranslations('deliveries.doneForm')
  return (
    <Form action={markOccasionDoneAction} id={`klart-${id}`} fold={t('markDone')} className="thumb">
      <input type="hidden" name="occasionId" value={id} />
      <input type="hidden" name="doneOn" value={on} />
      <input type="hidden" name="from" value="day" />
      <JoinedCounts
        label={t('participants')}
        hint={t('participantsHint')}
        organisation={ownOrganisation}
        joined={joined}
      />
      <SubmitButton className="w-full" describedBy={describedBy}>
        {t('saveDone')}
      </SubmitButton>
      <p>
        <ContactText>{form('notHeld')}</ContactText>
      </p>
    </Form>
  )
}
