import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Tag } from '@/components/ui/tag'
import { ClashQuestion } from '@/features/deliveries/clashes/components/clash-question'
import { DelivererField } from '@/features/deliveries/components/deliverer-field'
import type { DelivererView } from '@/features/deliveries/queries'
import { chooseTimeAction } from '@/features/deliveries/times/actions'
import { useSlotText } from '@/features/deliveries/times/components/time-slot'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import {
  bestTime,
  dayOffAt,
  leadingTime,
  needsOthers,
  type ProposedTime,
  refusedBy,
  suitedBy,
  unanswered,
} from '@/features/deliveries/times/rules'
import { capitalised } from '@/lib/capitalised'
import type { Party } from '@/lib/party'

export type ChooseFormProps = {
  proposal: TimeProposal
  deliverers: DelivererView[]
  /** Is asked unless somebody else is chosen. */
  usualDelivererId: string
  idempotencyKey: string
}

/** The times by party, each with the button that plans the occasion with it. */
export function ChooseForm({ proposal, deliverers, usualDelivererId, idempotencyKey }: ChooseFormProps) {
  const t = useTranslations('times.answers')
  const { place, mode } = proposal.occasion
  return (
    <Form
      action={chooseTimeAction}
      idempotencyKey={idempotencyKey}
      defaultValue={{ delivererId: usualDelivererId, place }}
    >
      <ClashQuestion pressName="position" />
      <input type="hidden" name="proposalId" value={proposal.id} />
      <DelivererField deliverers={deliverers} />
      {mode === 'on_site' && <TextField name="place" label={t('place')} />}
      <TimeChoices proposal={proposal} />
    </Form>
  )
}

// Four stand two and two where they do not all fit, so that no party stands alone.
const FOUR = 'grid grid-cols-2 @lg:grid-cols-4'

/**
 * A block for each time, narrow enough for a pane or a phone. One that leads alone is marked. The best so far has the
 * filled button, unless somebody can make none of them.
 */
function TimeChoices({ proposal }: { proposal: TimeProposal }) {
  const { times, asked, answers } = proposal
  const t = useTranslations('times.answers')
  const parties = useTranslations('common.party')
  const locale = useLocale()
  const slotText = useSlotText()
  const best = bestTime(proposal)
  const leading = leadingTime(proposal)
  const left = unanswered(asked, answers).length
  const isStuck = needsOthers(proposal)
  const said = (party: Party, position: number) => {
    const answer = answers.find(one => one.party === party)
    if (!answer) return t('silent')
    return t(answer.suits.includes(position) ? 'suits' : 'suitsNot')
  }
  return (
    <ol className="rows">
      {times.map(({ position, ...slot }) => (
        <li key={position} className="flex flex-col gap-3">
          <h3 className="font-sans text-base font-semibold">{capitalised(slotText(slot), locale)}</h3>
          <Against proposal={proposal} at={{ position, ...slot }}>
            {position === leading && <Tag tone="success">{t('best')}</Tag>}
          </Against>
          <p>
            {t('suitCount', {
              can: suitedBy(proposal, position).length,
              cannot: refusedBy(proposal, position).length,
              left,
            })}
          </p>
          <dl className={classNames('gap-x-6 gap-y-1 text-sm', asked.length === 4 ? FOUR : 'flex flex-wrap')}>
            {asked.map(party => (
              <div key={party}>
                <dt className="text-ink-soft">{capitalised(parties(party), locale)}</dt>
                <dd>{said(party, position)}</dd>
              </div>
            ))}
          </dl>
          <SubmitButton
            variant={position === best && !isStuck ? 'primary' : 'secondary'}
            name="position"
            value={String(position)}
          >
            {t('choose')}
            <span className="sr-only">: {slotText(slot)}</span>
          </SubmitButton>
        </li>
      ))}
    </ol>
  )
}

type AgainstProps = { proposal: TimeProposal; at: ProposedTime; children: ReactNode }

/** Says beside a time why it may not do, before anybody chooses it, after what speaks for it. */
function Against({ proposal, at, children }: AgainstProps) {
  const t = useTranslations('times.answers')
  const parties = useTranslations('common.party')
  const locale = useLocale()
  const off = dayOffAt(at)
  const against = [
    off && t(`off.${off}`),
    ...refusedBy(proposal, at.position).map(party =>
      t('cannot', { party: capitalised(parties(party), locale) }),
    ),
  ].filter(one => one !== null)
  if (against.length === 0 && !children) return null
  return (
    <ul className="flex flex-wrap gap-2">
      {children && <li>{children}</li>}
      {against.map(one => (
        <li key={one}>
          <Tag tone="warning">{one}</Tag>
        </li>
      ))}
    </ul>
  )
}
