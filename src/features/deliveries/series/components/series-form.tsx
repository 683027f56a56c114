import { useLocale, useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import {
  askedBeforehand,
  ClashQuestion,
  type Wished,
} from '@/features/deliveries/clashes/components/clash-question'
import { DelivererField } from '@/features/deliveries/components/deliverer-field'
import { LinkField } from '@/features/deliveries/components/link-field'
import type { DelivererView } from '@/features/deliveries/queries'
import { planSeriesAction, planSessionsAction } from '@/features/deliveries/series/actions'
import type { SeriesOccasion, SeriesRow } from '@/features/deliveries/series/layout'
import { type Day, dayOf, stockholmInstant } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import { weekdayText } from '@/lib/time-text'

const NOON = '12:00'

export type SeriesFormProps = {
  /** The occasions of one delivery, or the joint sessions of a round. */
  of: { deliveryId: string } | { roundId: string }
  occasions: SeriesOccasion[]
  rows: SeriesRow[]
  deliverers: DelivererView[]
  /** Where it is thought to be held. */
  place: string
  today: Day
  wished?: Wished
  idempotencyKey: string
}

/** Every occasion that remains with its day and time. All of them are saved by one press. */
export function SeriesForm({ of, occasions, rows, today, idempotencyKey, ...rest }: SeriesFormProps) {
  const t = useTranslations('deliveries.series')
  const locale = useLocale()
  const hintOf = ({ status, startsAt }: SeriesOccasion, on?: Day) => {
    if (!on) return undefined
    const day = weekdayText(locale, stockholmInstant(on, NOON))
    if (status !== 'planned' || !startsAt) return t('laidOn', { day })
    const isMoved = dayOf(startsAt) !== on
    return t(isMoved ? 'movedTo' : 'plannedOn', { from: weekdayText(locale, startsAt), day })
  }
  // They wish when it starts.
  const firstDay = rows[0]?.on ?? ''
  const isFirst = occasions.some(({ status }) => status === 'proposed')
  return (
    <Form
      action={'roundId' in of ? planSessionsAction : planSeriesAction}
      idempotencyKey={idempotencyKey}
      defaultValue={{ rows, place: rest.place, passed: askedBeforehand(rest.wished, firstDay) }}
    >
      <ClashQuestion wished={rest.wished} day={firstDay} />
      {Object.entries(of).map(([name, id]) => (
        <input key={name} type="hidden" name={name} value={id} />
      ))}
      {occasions.map((occasion, index) => (
        <fieldset key={occasion.id} className="min-w-0 border-b border-line pb-4">
          <legend className="mb-2 font-semibold">{textIn(locale, occasion.title)}</legend>
          <input type="hidden" name={`rows[${index}].occasionId`} value={occasion.id} />
          <input type="hidden" name={`rows[${index}].seen`} value={occasion.seen} />
          <div className="field-pairs">
            <DateField
              name={`rows[${index}].on`}
              label={t('day')}
              hint={hintOf(occasion, rows[index]?.on)}
              min={today}
              required={false}
            />
            <TextField
              name={`rows[${index}].time`}
              type="time"
              label={t('time')}
              width="short"
              required={false}
            />
          </div>
        </fieldset>
      ))}
      <p className="max-w-measure">{t('leftOut')}</p>
      {isFirst && <SharedFields occasions={occasions} deliverers={rest.deliverers} />}
      <div>
        <SubmitButton>{t(isFirst ? 'submit' : 'submitMove', { count: occasions.length })}</SubmitButton>
      </div>
    </Form>
  )
}

/** Where and by whom, for those that are planned for the first time. */
function SharedFields({ occasions, deliverers }: Pick<SeriesFormProps, 'occasions' | 'deliverers'>) {
  const t = useTranslations('deliveries.planForm')
  const series = useTranslations('deliveries.series')
  const isHeld = (mode: SeriesOccasion['modes'][number]) =>
    occasions.some(({ status, modes }) => status === 'proposed' && modes.includes(mode))
  return (
    <>
      {isHeld('on_site') && <TextField name="place" label={t('place')} maxLength={300} />}
      {isHeld('digital') && <LinkField />}
      <DelivererField deliverers={deliverers} hint={series('delivererHint')} />
    </>
  )
}
