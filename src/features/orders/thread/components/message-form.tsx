import { useTranslations } from 'next-intl'
import { isUnion, type Party } from '@/auth/party'
import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { TextArea } from '@/components/form/text-area'
import { postMessageAction } from '@/features/orders/thread/actions'
import { type Addressing, LONGEST_MESSAGE } from '@/features/orders/thread/rules'

type MessageFormProps = {
  orderId: string
  /** Whom the reader may write to, and whom they were about to. */
  to: Addressing[]
  chosen: Addressing
  /** The reader's own party; none for the staff. */
  party: Party | null
  idempotencyKey: string
}

export function MessageForm({ orderId, to, chosen, party, idempotencyKey }: MessageFormProps) {
  const t = useTranslations('orders.thread')
  const common = useTranslations('common')
  const optionOf = (value: Addressing) => {
    // Between one party and the staff, whichever of them writes.
    const other = value === 'staff' ? party : isParty(value) && value
    if (!other)
      return { value, label: t(`mark.${value as 'parties'}`), hint: t(`hint.${value as 'parties'}`) }
    return {
      value,
      label: t('mark.addressed', { party: common(`party.${other}`) }),
      hint: t('hint.addressed'),
    }
  }
  return (
    <Form
      id="meddelande"
      // A new key after each message: the form then starts afresh.
      key={idempotencyKey}
      action={postMessageAction}
      idempotencyKey={idempotencyKey}
      defaultValue={{ audience: chosen }}
      submitLabel={t('submit')}
      submitVariant="secondary"
    >
      <input type="hidden" name="orderId" value={orderId} />
      <TextArea name="body" label={t('body')} rows={3} maxLength={LONGEST_MESSAGE} />
      <RadioGroup name="audience" label={t('audience')} options={to.map(optionOf)} />
    </Form>
  )
}

function isParty(to: Addressing): to is Party {
  return to === 'employer' || (to !== 'parties' && to !== 'unions' && to !== 'staff' && isUnion(to))
}
