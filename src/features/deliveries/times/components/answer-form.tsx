import { useLocale, useTranslations } from 'next-intl'
import { CheckboxGroup } from '@/components/form/checkbox-group'
import { Form } from '@/components/form/form'
import { FormDisclosure } from '@/components/form/form-disclosure'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { answerTimesAction } from '@/features/deliveries/times/actions'
import { useSuitsText } from '@/features/deliveries/times/components/suits-text'
import { TimeSlot } from '@/features/deliveries/times/components/time-slot'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { textIn } from '@/lib/localized-text'
import type { Party } from '@/lib/party'

export type AnswerFormProps = {
  proposal: TimeProposal
  party: Party
  idempotencyKey: string
  /** The words under which the form lies folded. */
  fold?: string
}

/** A party's answer: the times that suit it, or all of them at one press. A wish for others lies folded. */
export function AnswerForm({ proposal, party, idempotencyKey, fold }: AnswerFormProps) {
  const t = useTranslations('times.answer')
  const parties = useTranslations('common.party')
  const title = textIn(useLocale(), proposal.occasion.title)
  const own = proposal.answers.find(answer => answer.party === party)
  const suitsText = useSuitsText(proposal, party)
  const options = proposal.times.map(({ position, ...slot }) => ({
    value: String(position),
    label: <TimeSlot slot={slot} />,
    hint: suitsText(position),
  }))
  return (
    <Form
      action={answerTimesAction}
      fold={fold}
      idempotencyKey={idempotencyKey}
      defaultValue={{ suits: own?.suits ?? [], wish: own?.wish ?? '' }}
    >
      <input type="hidden" name="proposalId" value={proposal.id} />
      <CheckboxGroup
        name="suits"
        label={t('suits', { title, party: parties(party) })}
        hint={options.length > 1 && t('suitsHint')}
        options={options}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t('submit')}</SubmitButton>
        {options.length > 1 && (
          <SubmitButton variant="secondary" name="all" value="on">
            {t('all')}
          </SubmitButton>
        )}
      </div>
      <FormDisclosure summary={t('others')} open={Boolean(own?.wish)}>
        <TextArea name="wish" label={t('wish')} hint={t('wishHint')} rows={2} maxLength={500} />
        <div>
          <SubmitButton variant="secondary" name="others" value="on">
            {t('ask')}
          </SubmitButton>
        </div>
      </FormDisclosure>
    </Form>
  )
}
