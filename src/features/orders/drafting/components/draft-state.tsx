import { useTranslations } from 'next-intl'
import { Autosave } from '@/components/form/autosave'
import { autosaveDraftAction } from '@/features/orders/actions'
import { MOST_PARTICIPANTS, writings } from '@/features/orders/content/content-fields'
import { answeredFields, askedFields, placeIsAskedBy } from '@/features/orders/content/order-content'
import { wishedFrom } from '@/features/orders/content/wished-period'
import { DraftBar } from '@/features/orders/drafting/components/draft-bar'
import { begunIn } from '@/features/orders/drafting/draft-answers'
import { effects, isWrittenTogether, sideToWrite } from '@/features/orders/drafting/effects'
import { FEW_WORDS } from '@/features/orders/drafting/few-words'
import { whyToCorrect } from '@/features/orders/drafting/sent-back'
import type { OrderView } from '@/features/orders/queries'
import type { Day } from '@/lib/dates'
import type { Side } from '@/lib/party'
import { WRITTEN_IN } from '@/lib/written'

const placeAskedToo = { name: 'place', by: placeIsAskedBy }
const participants = { name: 'participants', most: MOST_PARTICIPANTS }

type DraftStateProps = {
  formId: string
  order: Pick<OrderView, 'content' | 'service' | 'events' | 'status' | 'versions' | 'declines'>
  today: Day
  /** The reader's side. */
  own: Side
}

/** Words for all that the bar may have to say: a browser counts on with no help of the server. */
export function DraftState({ formId, order, today, own }: DraftStateProps) {
  const t = useTranslations('orders.edit')
  const { content, service } = order
  const toWrite = sideToWrite(order.events)
  const reason = whyToCorrect(order)?.reason
  return (
    <DraftBar
      formId={formId}
      asked={askedFields(service, { mode: null })}
      askedToo={service.runsInRounds || service.mode !== 'either' ? null : placeAskedToo}
      count={participants}
      asksToo={service.mode === 'either' && askedFields(service, content).includes('place')}
      answered={answeredFields(content, today, service)}
      begun={begunIn(content)}
      atLength={writings}
      period={wishedFrom(today)}
      progress={t('progress', { done: '{done}', all: '{all}' })}
      correction={
        reason && (
          <>
            {t('toCorrect')} <span lang={WRITTEN_IN}>{reason}</span>
          </>
        )
      }
      lights={{
        label: t('effects.label'),
        says: {
          lit: t('effects.lit'),
          begun: t('effects.begun', { count: FEW_WORDS }),
          unlit: t('effects.unlit'),
        },
        lights: effects.map(effect => ({
          name: effect,
          label: t(`effects.${effect}`),
          ...(effect === 'together' && {
            isLit: isWrittenTogether(order.events),
            says: t('effects.both'),
            // It is no field: until it is lit it says who has written, with no ring.
            unlit: t('effects.alone', { who: toWrite === own ? 'other' : 'own' }),
          }),
        })),
      }}
    >
      <Autosave
        formId={formId}
        action={autosaveDraftAction}
        counter="revision"
        texts={{
          idle: t('autosave.idle'),
          saving: t('autosave.saving'),
          saved: t('autosave.saved'),
          unsent: t('comments.unsent'),
          failed: t('autosave.failed'),
          signedOut: t('autosave.signedOut'),
          unanswered: t('autosave.unanswered'),
          held: t('autosave.held'),
          left: t('autosave.left'),
          leave: t('autosave.leave'),
          again: t('autosave.again'),
          compare: t('autosave.compare'),
        }}
      />
    </DraftBar>
  )
}
