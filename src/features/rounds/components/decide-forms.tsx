import { useLocale, useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Disclosure } from '@/components/ui/disclosure'
import { cancelRoundAction, confirmRoundAction, moveRoundAction } from '@/features/rounds/actions'
import type { RoundView } from '@/features/rounds/queries'
import { isShort } from '@/features/rounds/rules'
import { dayText } from '@/lib/day-text'

/** Whether the round goes: how many there are, and the one press. */
export function GoForm({ round }: { round: RoundView }) {
  const t = useTranslations('rounds.decide')
  const locale = useLocale()
  const isFew = isShort(round, round.counts)
  const missing = round.minimumPlaces - round.counts.taken
  return (
    <>
      <p>{isFew ? t('short', { missing }) : t('enough')}</p>
      <p>{t('when', { day: dayText(locale, round.goNoGoOn) })}</p>
      <Form action={confirmRoundAction}>
        <input type="hidden" name="roundId" value={round.id} />
        <TextArea
          name="reason"
          label={t(isFew ? 'goReason' : 'goReasonOptional')}
          rows={2}
          required={isFew}
          maxLength={2000}
        />
        <SubmitButton variant="primary">{t('go')}</SubmitButton>
      </Form>
    </>
  )
}

/** Rolls the orders over to another round, all of them or none. */
export function MoveForm({ round }: { round: RoundView }) {
  const t = useTranslations('rounds.decide')
  const locale = useLocale()
  const options = round.targets.map(({ id, startsOn }) => ({ value: id, label: dayText(locale, startsOn) }))
  if (options.length === 0) {
    return (
      <Disclosure summary={t('move')}>
        <p>{t('noTarget')}</p>
      </Disclosure>
    )
  }
  return (
    <Form fold={t('move')} action={moveRoundAction}>
      <p>{t('moveHint')}</p>
      <input type="hidden" name="roundId" value={round.id} />
      <SelectField name="targetId" label={t('target')} options={options} />
      <TextArea name="reason" label={t('reason')} rows={3} maxLength={2000} />
      <div>
        <SubmitButton variant="danger">{t('move')}</SubmitButton>
      </div>
    </Form>
  )
}

export function CancelRoundForm({ round }: { round: RoundView }) {
  const t = useTranslations('rounds.decide')
  return (
    <Form fold={t('cancel')} action={cancelRoundAction}>
      <input type="hidden" name="roundId" value={round.id} />
      <TextArea name="reason" label={t('reason')} hint={t('cancelHint')} rows={3} maxLength={2000} />
      <div>
        <SubmitButton variant="danger">{t('cancel')}</SubmitButton>
      </div>
    </Form>
  )
}
