import { randomUUID } from 'node:crypto'
import { useLocale, useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { FormDisclosure } from '@/components/form/form-disclosure'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { ClashQuestion, type Wished } from '@/features/deliveries/clashes/components/clash-question'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { USUAL_START } from '@/features/deliveries/rules'
import { proposeTimesAction } from '@/features/deliveries/times/actions'
import { TimeRows } from '@/features/deliveries/times/components/time-rows'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { lastToAnswer, MOST_TIMES, needsOthers } from '@/features/deliveries/times/rules'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

export type ProposeFormProps = {
  occasion: OccasionView
  today: Day
  /** Left out where the form beside it says when the parties wished it. */
  wished?: Wished
  idempotencyKey: string
  /** Folds it away under these words, beside another step. */
  fold?: string
  lead?: string
}

/** The rows that stand open: more would be long on a phone. */
const SHOWN = 2
const FOLDED = Array.from({ length: MOST_TIMES - SHOWN }, (_, index) => `times[${SHOWN + index}]`)

export const OTHER_TIMES = 'andra-tider'

/** Up to five times on one page. */
export function ProposeForm({ occasion, today, wished, idempotencyKey, fold, lead }: ProposeFormProps) {
  const t = useTranslations('times.propose')
  const locale = useLocale()
  const times = Array.from({ length: MOST_TIMES }, () => ({ time: USUAL_START, minutes: occasion.minutes }))
  return (
    <Form action={proposeTimesAction} idempotencyKey={idempotencyKey} defaultValue={{ times }} fold={fold}>
      <ClashQuestion wished={wished} isProposal />
      {lead && <p className="max-w-measure">{lead}</p>}
      <input type="hidden" name="occasionId" value={occasion.id} />
      <TimeRows count={SHOWN} today={today} hasLength />
      <FormDisclosure summary={t('more')} fields={FOLDED}>
        <TimeRows after={SHOWN} count={MOST_TIMES - SHOWN} today={today} hasLength />
      </FormDisclosure>
      {occasion.status === 'planned' && (
        <TextField
          name="reason"
          label={t('why')}
          hint={t('whyHint')}
          required={false}
          maxLength={500}
          width="full"
        />
      )}
      <p>{t('answerBy', { day: dayText(locale, lastToAnswer(today)) })}</p>
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </Form>
  )
}

type OtherTimesProps = Pick<ProposeFormProps, 'occasion' | 'today' | 'wished'> & { proposal: TimeProposal }

/** The same beside the answers to times that were proposed before. It is the step to take where none of them suits. */
export function OtherTimes({ proposal, ...props }: OtherTimesProps) {
  const t = useTranslations('times.propose')
  const form = { ...props, idempotencyKey: randomUUID(), lead: t('othersLead') }
  if (!needsOthers(proposal)) return <ProposeForm {...form} fold={t('others')} />
  return (
    <div className="flex flex-col gap-3">
      <h3 id={OTHER_TIMES} className="text-lg">
        {t('others')}
      </h3>
      <ProposeForm {...form} />
    </div>
  )
}
