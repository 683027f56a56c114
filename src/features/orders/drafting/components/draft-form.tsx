import { useLocale, useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { NumberField } from '@/components/form/number-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { Section } from '@/components/layout/section'
import { saveDraftAction } from '@/features/orders/actions'
import { GroupNotice } from '@/features/orders/content/components/group-notice'
import { writings } from '@/features/orders/content/content-fields'
import type { Gap } from '@/features/orders/content/order-content'
import { textsOf } from '@/features/orders/drafting/answers'
import { ContentTexts, type ContentTextsProps } from '@/features/orders/drafting/components/content-texts'
import { DraftState } from '@/features/orders/drafting/components/draft-state'
import { DrawAgain } from '@/features/orders/drafting/components/draw-again'
import { useGapText } from '@/features/orders/drafting/components/gap-text'
import { CarriedField } from '@/features/orders/drafting/components/renewed'
import { SafetyQuestion } from '@/features/orders/drafting/components/safety-question'
import { SavedMeanwhile } from '@/features/orders/drafting/components/saved-meanwhile'
import { ShareStep } from '@/features/orders/drafting/components/share-step'
import { Where } from '@/features/orders/drafting/components/where'
import { FEW_WORDS } from '@/features/orders/drafting/few-words'
import { whyToCorrect } from '@/features/orders/drafting/sent-back'
import { marksOf } from '@/features/orders/drafting/three-way'
import { ParticularsFields } from '@/features/orders/particulars/components/particulars-fields'
import { RoundField } from '@/features/orders/places/components/round-field'
import type { OrderRound } from '@/features/orders/places/queries'
import { isOpen } from '@/features/orders/policy'
import type { OrderView } from '@/features/orders/queries'
import { can } from '@/features/orders/statuses'
import type { Day } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import { marksText } from '@/lib/marks'

export const DRAFT_FORM = 'avrop'

type DraftFormProps = ContentTextsProps & {
  /** Of a service that runs in rounds: those to choose among. */
  rounds: OrderRound[] | null
  /** Told at their fields, and named first of all. */
  gaps: Gap[]
  today: Day
}

/** The order as it is written: the content, and beside it what no signature covers. */
export function DraftForm({ order, rounds, gaps, today, guide, notes, ...talk }: DraftFormProps) {
  const t = useTranslations('orders.edit')
  const gapText = useGapText()
  const texts = textsOf({ ...order.content, ...order.particulars, roundId: order.roundId })
  const faults = Object.fromEntries(gaps.map(gap => [gap.field, [gapText(gap)]]))
  return (
    <Form
      id={DRAFT_FORM}
      action={saveDraftAction}
      defaultValue={texts}
      faults={gaps.length > 0 ? faults : undefined}
      className="gap-12"
    >
      <input type="hidden" name="orderId" value={order.id} />
      <CarriedField name="revision" value={`${order.revision}`} />
      <CarriedField name="began" value={marksText(marksOf(texts))} />
      {/* Enter in a field presses the form's first button, which must not be one that shares or comments. */}
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden className="sr-only">
        {t('save')}
      </button>
      {can(order, 'share') && !order.sharedAt && <ShareStep order={order} />}
      <SavedMeanwhile rounds={rounds} />
      <Section
        title={t('content')}
        lead={t('contentLead', { count: FEW_WORDS, bar: whyToCorrect(order) ? 'reason' : 'lights' })}
      >
        <ContentTexts {...{ order, guide, notes }} {...talk} />
      </Section>
      <Section title={t('who')}>
        <WhoAndWhen {...{ order, rounds, guide, notes }} />
      </Section>
      <Section title={t('particulars')} lead={t('particularsLead')}>
        <ParticularsFields />
      </Section>
      <div className="flex flex-wrap gap-3">
        <SubmitButton variant="primary" name="intent" value="review">
          {t('review')}
        </SubmitButton>
        <SubmitButton variant="secondary" name="intent" value="save">
          {t('save')}
        </SubmitButton>
      </div>
      <DraftState formId={DRAFT_FORM} order={order} today={today} />
      <DrawAgain formId={DRAFT_FORM} fields={[...toldOf(order), ...Object.keys(notes)]} />
    </Form>
  )
}

/** The fields beside which the page says something of what is saved. Where both sides write, also who wrote it. */
function toldOf(order: OrderView): string[] {
  return ['participants', 'unit', ...(isOpen(order) ? writings : [])]
}

function WhoAndWhen({
  order,
  rounds,
  guide,
  notes,
}: Pick<DraftFormProps, 'order' | 'rounds' | 'guide' | 'notes'>) {
  const t = useTranslations('orders')
  const people = textIn(useLocale(), guide.needs.people)
  return (
    <div className="flex flex-col gap-6">
      <TextField name="unit" label={t('field.unit')} hint={t('field.unitHint')} />
      {notes.unit}
      <TextArea
        name="targetGroup"
        label={t('field.targetGroup')}
        hint={t('field.targetGroupHint')}
        rows={2}
      />
      {notes.targetGroup}
      <NumberField name="participants" label={t('field.participants')} hint={t('edit.suits', { people })} />
      <GroupNotice order={order} reader="party" />
      {rounds && <RoundField rounds={rounds} people={guide.needs.people} />}
      {!rounds && (
        <fieldset className="flex min-w-0 flex-col gap-6">
          <legend className="mb-1.5 font-semibold">{t('field.periodQuestion')}</legend>
          <DateField name="periodFrom" label={t('field.periodFrom')} />
          <DateField name="periodTo" label={t('field.periodTo')} />
        </fieldset>
      )}
      <Where service={order.service} written={order.content.place} />
      {notes.place}
      <SafetyQuestion />
    </div>
  )
}
