import { useLocale, useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { NumberField } from '@/components/form/number-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { changeRoundAction, openRoundAction } from '@/features/rounds/actions'
import type { RoundView } from '@/features/rounds/queries'
import { type LocalizedText, textIn } from '@/lib/localized-text'

type Offered = { slug: string; name: LocalizedText }

/** A new round of one of the services that run in rounds. */
export function OpenRoundForm({ services, idempotencyKey }: { services: Offered[]; idempotencyKey: string }) {
  const t = useTranslations('rounds.form')
  const locale = useLocale()
  const options = services.map(({ slug, name }) => ({ value: slug, label: textIn(locale, name) }))
  return (
    <Form
      action={openRoundAction}
      idempotencyKey={idempotencyKey}
      defaultValue={{ service: services.length === 1 ? services[0]?.slug : '' }}
    >
      <SelectField name="service" label={t('service')} options={options} placeholder="" />
      <DaysAndPlaces />
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </Form>
  )
}

export function ChangeRoundForm({ round }: { round: RoundView }) {
  const t = useTranslations('rounds.form')
  const { startsOn, lastOrderOn, goNoGoOn, minimumPlaces, maximumPlaces } = round
  return (
    <Form
      action={changeRoundAction}
      defaultValue={{ startsOn, lastOrderOn, goNoGoOn, minimumPlaces, maximumPlaces }}
    >
      <input type="hidden" name="roundId" value={round.id} />
      <DaysAndPlaces />
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </Form>
  )
}

function DaysAndPlaces() {
  const t = useTranslations('rounds.form')
  return (
    <>
      <DateField name="lastOrderOn" label={t('lastOrderOn')} />
      <DateField name="goNoGoOn" label={t('goNoGoOn')} />
      <DateField name="startsOn" label={t('startsOn')} />
      <NumberField name="minimumPlaces" label={t('minimumPlaces')} hint={t('minimumHint')} />
      <NumberField name="maximumPlaces" label={t('maximumPlaces')} hint={t('maximumHint')} />
    </>
  )
}
