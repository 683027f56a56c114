import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { TextArea } from '@/components/form/text-area'
import { postMessageAction } from '@/features/orders/thread/actions'
import { LONGEST_MESSAGE, type MessageAudience } from '@/features/orders/thread/rules'

type MessageFormProps = { orderId: string; audiences: MessageAudience[]; idempotencyKey: string }

export function MessageForm({ orderId, audiences, idempotencyKey }: MessageFormProps) {
  const t = useTranslations('orders.thread')
  return (
    <Form
      id="meddelande"
      // A new key after each message: the form then starts afresh.
      key={idempotencyKey}
      action={postMessageAction}
      idempotencyKey={idempotencyKey}
      defaultValue={{ audience: 'parties' }}
      submitLabel={t('submit')}
      submitVariant="secondary"
    >
      <input type="hidden" name="orderId" value={orderId} />
      <TextArea name="body" label={t('body')} rows={3} maxLength={LONGEST_MESSAGE} />
      <RadioGroup
        name="audience"
        label={t('audience')}
        options={audiences.map(value => ({
          value,
          label: t(`mark.${value}`),
          hint: t(`hint.${value}`),
        }))}
      />
    </Form>
  )
}
