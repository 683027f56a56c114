import { useLocale, useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Table } from '@/components/ui/table'
import { ClashQuestion } from '@/features/deliveries/clashes/components/clash-question'
import { DelivererField } from '@/features/deliveries/components/deliverer-field'
import type { DelivererView } from '@/features/deliveries/queries'
import { chooseTimeAction } from '@/features/deliveries/times/actions'
import { useSlotText } from '@/features/deliveries/times/components/time-slot'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { capitalised } from '@/lib/capitalised'
import type { Party } from '@/lib/party'

export type ChooseFormProps = {
  proposal: TimeProposal
  deliverers: DelivererView[]
  idempotencyKey: string
}

/** The times by party, each with the button that plans the occasion with it. */
export function ChooseForm({ proposal, deliverers, idempotencyKey }: ChooseFormProps) {
  const t = useTranslations('times.answers')
  const { delivererId, place, mode } = proposal.occasion
  return (
    <Form
      action={chooseTimeAction}
      idempotencyKey={idempotencyKey}
      defaultValue={{ delivererId: delivererId ?? '', place }}
    >
      <input type="hidden" name="proposalId" value={proposal.id} />
      <DelivererField deliverers={deliverers} />
      {mode === 'on_site' && <TextField name="place" label={t('place')} />}
      <ClashQuestion />
      <AnswerTable proposal={proposal} />
    </Form>
  )
}

function AnswerTable({ proposal }: { proposal: TimeProposal }) {
  const t = useTranslations('times.answers')
  const parties = useTranslations('common.party')
  const locale = useLocale()
  const slotText = useSlotText()
  const said = (party: Party, position: number) => {
    const answer = proposal.answers.find(one => one.party === party)
    if (!answer) return t('silent')
    return t(answer.suits.includes(position) ? 'suits' : 'suitsNot')
  }
  const rows = proposal.times.map(({ position, ...slot }) => ({
    key: position,
    cells: {
      time: capitalised(slotText(slot), locale),
      ...Object.fromEntries(proposal.asked.map(party => [party, said(party, position)])),
      choose: (
        <SubmitButton variant="secondary" name="position" value={String(position)}>
          {t('choose')}
          <span className="sr-only">: {slotText(slot)}</span>
        </SubmitButton>
      ),
    } as Record<string, React.ReactNode>,
  }))
  const columns = [
    { name: 'time', label: t('time') },
    ...proposal.asked.map(party => ({ name: party, label: capitalised(parties(party), locale) })),
    { name: 'choose', label: t('chooseColumn') },
  ]
  return <Table caption={t('caption')} captionHidden columns={columns} rows={rows} />
}
