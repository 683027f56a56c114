import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Section } from '@/components/layout/section'
import { saveDraftAction } from '@/features/orders/actions'
import { type ContentField, writings } from '@/features/orders/content/content-fields'
import type { Gap } from '@/features/orders/content/order-content'
import { textsOf } from '@/features/orders/drafting/answers'
import { ContentTexts, type ContentTextsProps } from '@/features/orders/drafting/components/content-texts'
import { DraftState } from '@/features/orders/drafting/components/draft-state'
import { DrawAgain } from '@/features/orders/drafting/components/draw-again'
import { useGapText } from '@/features/orders/drafting/components/gap-text'
import { CarriedField } from '@/features/orders/drafting/components/renewed'
import { SavedMeanwhile } from '@/features/orders/drafting/components/saved-meanwhile'
import { ShareStep } from '@/features/orders/drafting/components/share-step'
import { WhoAndWhen } from '@/features/orders/drafting/components/who-and-when'
import { FEW_WORDS } from '@/features/orders/drafting/few-words'
import { whyToCorrect } from '@/features/orders/drafting/sent-back'
import { marksOf } from '@/features/orders/drafting/three-way'
import { ParticularsFields } from '@/features/orders/particulars/components/particulars-fields'
import type { OrderRound } from '@/features/orders/places/queries'
import { isOpen } from '@/features/orders/policy'
import type { OrderView } from '@/features/orders/queries'
import { can } from '@/features/orders/statuses'
import type { Day } from '@/lib/dates'
import { marksText } from '@/lib/marks'
import type { Side } from '@/lib/party'

export const DRAFT_FORM = 'avrop'

type DraftFormProps = ContentTextsProps & {
  /** Of a service that runs in rounds: those to choose among. */
  rounds: OrderRound[] | null
  /** Told at their fields, and named first of all. */
  gaps: Gap[]
  today: Day
  /** The reader's side. */
  own: Side
}

/** The order as it is written: the content, and beside it what no signature covers. */
export function DraftForm({
  order,
  changed,
  rounds,
  gaps,
  today,
  own,
  guide,
  notes,
  ...talk
}: DraftFormProps) {
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
        <ContentTexts {...{ order, changed, guide, notes }} {...talk} />
      </Section>
      <Section title={t('who')}>
        <WhoAndWhen {...{ order, changed, rounds, guide, notes }} />
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
      <DraftState formId={DRAFT_FORM} {...{ order, today, own }} />
      <DrawAgain formId={DRAFT_FORM} fields={[...toldOf(order, changed), ...Object.keys(notes)]} />
    </Form>
  )
}

/** The fields beside which the page says something of what is saved. Where both sides write, also who wrote it. */
function toldOf(order: OrderView, changed: DraftFormProps['changed']): string[] {
  const always: ContentField[] = ['participants', 'unit', ...(isOpen(order) ? writings : [])]
  return [...new Set([...always, ...changed.flatMap(({ fields }) => fields)])]
}
