import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { NumberField } from '@/components/form/number-field'
import { SubmitButton } from '@/components/form/submit-button'
import { markOccasionDoneAction } from '@/features/deliveries/outcomes/actions'
import type { Day } from '@/lib/dates'

export type QuickDoneProps = { occasion: { id: string }; on: Day }

/** One press for the thumb opens the number, and the next one says that it is done. */
export function QuickDone({ occasion: { id }, on }: QuickDoneProps) {
  const t = useTranslations('deliveries.own')
  return (
    <Form action={markOccasionDoneAction} id={`klart-${id}`} fold={t('markDone')} className="thumb">
      <input type="hidden" name="occasionId" value={id} />
      <input type="hidden" name="doneOn" value={on} />
      <NumberField
        name="actualParticipants"
        label={t('participants')}
        hint={t('participantsHint')}
        required={false}
      />
      <SubmitButton className="w-full">{t('saveDone')}</SubmitButton>
    </Form>
  )
}
