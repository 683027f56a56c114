import { useLocale, useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Disclosure } from '@/components/ui/disclosure'
import { cancelRoundAction, confirmRoundAction, moveRoundAction } from '@/features/rounds/actions'
import { FreePlaces } from '@/features/rounds/components/round-facts'
import type { RoundView } from '@/features/rounds/queries'
import { isShort, isToldOfGoing } from '@/features/rounds/rules'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

type GoFormProps = { round: RoundView; today: Day }

/** Whether the round goes: how many there are. Before the press it says what will happen. */
export function GoForm({ round, today }: GoFormProps) {
  const t = useTranslations('rounds.decide')
  const locale = useLocale()
  const isFew = isShort(round, round.counts)
  const missing = round.minimumPlaces - round.counts.taken
  const day = dayText(locale, round.goNoGoOn)
  return (
    <>
      <p>{isFew ? t('short', { missing }) : t('enough')}</p>
      <p>{t('when', { day })}</p>
      <Form action={confirmRoundAction} fold={t('goFold')}>
        <ul className="list-disc space-y-1 pl-5">
          {today < round.goNoGoOn && <li>{t('early', { day })}</li>}
          <li>
            <WhoIsTold orders={round.orders} />
          </li>
          <li>
            <FreePlaces round={round} today={today} />
          </li>
        </ul>
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

/** All with a place are told, also those who have not signed yet. */
function WhoIsTold({ orders }: Pick<RoundView, 'orders'>) {
  const t = useTranslations('rounds.decide')
  const told = orders.filter(isToldOfGoing)
  const taken = told.filter(({ status }) => status === 'taken').length
  return t('told', { told: told.length, others: told.length - taken, waiting: orders.length - told.length })
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
