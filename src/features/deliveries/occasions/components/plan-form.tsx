import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { FormDisclosure } from '@/components/form/form-disclosure'
import { NumberField } from '@/components/form/number-field'
import { RadioGroup } from '@/components/form/radio-group'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { OnwardLink } from '@/components/layout/onward-link'
import { planOccasionAction } from '@/features/deliveries/actions'
import {
  askedBeforehand,
  ClashQuestion,
  type Wished,
} from '@/features/deliveries/clashes/components/clash-question'
import { DelivererField } from '@/features/deliveries/components/deliverer-field'
import { LinkField } from '@/features/deliveries/components/link-field'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import type { DelivererView } from '@/features/deliveries/queries'
import { type ModeChoice, occasionModes, planMark } from '@/features/deliveries/rules'
import { type Day, dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'
import { clockText } from '@/lib/time-text'

export type PlanFormProps = {
  occasion: OccasionView
  deliverers: DelivererView[]
  mode: ModeChoice
  /** The organisation whose part of a joint session the form is filled in for. */
  partOf?: string
  /** The round from whose page it was opened. */
  roundId?: string
  /** Is asked unless somebody else is chosen. */
  usualDelivererId: string
  today: Day
  wished?: Wished
  idempotencyKey: string
}

const FOLDED = ['plannedParticipants', 'note']

export function PlanForm({ occasion, deliverers, today, idempotencyKey, ...rest }: PlanFormProps) {
  const t = useTranslations('deliveries.planForm')
  // Of a joint session others may come to the place.
  const isOpen = rest.mode === 'open'
  const isDigital = occasion.mode === 'digital' && !isOpen && !rest.partOf
  const isPlaced = occasion.mode === 'on_site' && !isOpen
  const place = (
    <TextField name="place" label={t('place')} hint={t('placeHint')} required={isPlaced || 'sometimes'} />
  )
  const stored = storedPlan(occasion, { today, isJoint: rest.partOf !== undefined })
  return (
    <Form
      action={planOccasionAction}
      idempotencyKey={idempotencyKey}
      defaultValue={{
        ...stored,
        delivererId: rest.usualDelivererId,
        passed: askedBeforehand(rest.wished, stored.on),
      }}
    >
      <ClashQuestion wished={rest.wished} day={stored.on} />
      {occasion.sessionId && <p className="max-w-measure">{t('roundStarts')}</p>}
      <input type="hidden" name="occasionId" value={occasion.id} />
      {rest.roundId && <input type="hidden" name="roundId" value={rest.roundId} />}
      <input type="hidden" name="seen" value={planMark(occasion)} />
      <div className="@container">
        <div className="time-fields items-end">
          <DateField name="on" label={t('on')} min={today} />
          <TextField name="time" type="time" label={t('time')} width="short" />
          <NumberField name="minutes" label={t('minutes')} />
        </div>
      </div>
      <ModeField occasion={occasion} choice={rest.mode} partOf={rest.partOf} />
      {isDigital ? <LinkField /> : place}
      <DelivererField deliverers={deliverers} />
      <FormDisclosure
        summary={t(isDigital ? 'moreDigital' : 'more')}
        fields={isDigital ? FOLDED : ['link', ...FOLDED]}
      >
        {!isDigital && <LinkField />}
        <NumberField
          name="plannedParticipants"
          label={rest.partOf ? t('participantsOf', { organisation: rest.partOf }) : t('participants')}
          required={false}
        />
        <TextArea
          name="note"
          label={t('note')}
          hint={t('noteHint')}
          rows={3}
          required={false}
          maxLength={2000}
        />
      </FormDisclosure>
      <div>
        <SubmitButton>{t(occasion.status === 'planned' ? 'submitAgain' : 'submit')}</SubmitButton>
      </div>
      {rest.mode === 'agreed' && !rest.partOf && (
        <OnwardLink href={paths.askForMode(occasion)}>{t('askForMode', { mode: occasion.mode })}</OnwardLink>
      )}
    </Form>
  )
}

type ModeFieldProps = { occasion: OccasionView; choice: ModeChoice; partOf?: string }

function ModeField({ occasion, choice, partOf }: ModeFieldProps) {
  const t = useTranslations('deliveries')
  if (choice === 'open') {
    const options = occasionModes.map(value => ({ value, label: t(`mode.${value}`) }))
    const hint = partOf && t('joint.modeOpen')
    return <RadioGroup name="mode" label={t('planForm.mode')} hint={hint} options={options} inline />
  }
  return (
    <div>
      <input type="hidden" name="mode" value={occasion.mode} />
      <p className="max-w-measure">
        {partOf ? t('joint.modeAgreed') : t(`planForm.mode_${choice}`, { mode: t(`mode.${occasion.mode}`) })}
      </p>
    </div>
  )
}

function storedPlan(occasion: OccasionView, { today, isJoint }: { today: Day; isJoint: boolean }) {
  const { startsAt, minutes, mode, link, plannedParticipants, note } = occasion
  // A place that one organisation wished is not yet that of all.
  const place = isJoint && occasion.status === 'proposed' ? '' : occasion.place
  const on = startsAt ? dayOf(startsAt) : ''
  return {
    // A proposal that has passed is none any more.
    on: on >= today ? on : '',
    time: startsAt ? clockText('sv', startsAt) : '',
    ...{ minutes, mode, place, link },
    plannedParticipants,
    note,
  }
}
