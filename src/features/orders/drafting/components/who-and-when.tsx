import { useLocale, useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { NumberField } from '@/components/form/number-field'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { GroupNotice } from '@/features/orders/content/components/group-notice'
import type { ContentTextsProps } from '@/features/orders/drafting/components/content-texts'
import { WithWriter, type WritersProps } from '@/features/orders/drafting/components/last-writer'
import { SafetyQuestion } from '@/features/orders/drafting/components/safety-question'
import { Where } from '@/features/orders/drafting/components/where'
import type { WritingGuide } from '@/features/orders/drafting/queries'
import { RoundField } from '@/features/orders/places/components/round-field'
import type { OrderRound } from '@/features/orders/places/queries'
import type { OrderView } from '@/features/orders/queries'
import { textIn } from '@/lib/localized-text'

type WhoAndWhenProps = WritersProps & {
  order: OrderView
  notes: ContentTextsProps['notes']
  guide: WritingGuide
  /** Of a service that runs in rounds: those to choose among. */
  rounds: OrderRound[] | null
}

/** The short answers of what is signed, each with a mark where others changed it. */
export function WhoAndWhen({ order, changed, rounds, guide, notes }: WhoAndWhenProps) {
  const t = useTranslations('orders')
  const people = textIn(useLocale(), guide.needs.people)
  const writers = { order, changed }
  return (
    <div className="flex flex-col gap-6">
      <WithWriter field="unit" {...writers}>
        <TextField name="unit" label={t('field.unit')} hint={t('field.unitHint')} />
        {notes.unit}
      </WithWriter>
      <WithWriter field="targetGroup" {...writers}>
        <TextArea
          name="targetGroup"
          label={t('field.targetGroup')}
          hint={t('field.targetGroupHint')}
          rows={2}
        />
        {notes.targetGroup}
      </WithWriter>
      <WithWriter field="participants" {...writers}>
        <NumberField name="participants" label={t('field.participants')} hint={t('edit.suits', { people })} />
      </WithWriter>
      <GroupNotice order={order} reader="party" />
      {rounds ? <RoundField rounds={rounds} people={guide.needs.people} /> : <Period {...writers} />}
      <Where {...writers} service={order.service} written={order.content.place} />
      {notes.place}
      <WithWriter field="safetyRepresentativeInformed" {...writers}>
        <SafetyQuestion />
      </WithWriter>
    </div>
  )
}

function Period(writers: WritersProps) {
  const t = useTranslations('orders.field')
  return (
    <fieldset className="flex min-w-0 flex-col gap-6">
      <legend className="mb-1.5 font-semibold">{t('periodQuestion')}</legend>
      {(['periodFrom', 'periodTo'] as const).map(field => (
        <WithWriter key={field} field={field} {...writers}>
          <DateField name={field} label={t(field)} />
        </WithWriter>
      ))}
    </fieldset>
  )
}
