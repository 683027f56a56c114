import { randomUUID } from 'node:crypto'
import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { TextArea } from '@/components/form/text-area'
import { dismissMailAction } from '@/features/notifications/outbox/actions'
import { LONGEST_REASON } from '@/features/notifications/outbox/schema'

/** Says of a mail that it needs nothing more, and why. */
export function DismissForm({ mailId }: { mailId: string }) {
  const t = useTranslations('notifications.outbox.dismiss')
  return (
    <Form action={dismissMailAction} idempotencyKey={randomUUID()} submitLabel={t('submit')}>
      <input type="hidden" name="mailId" value={mailId} />
      <TextArea name="reason" label={t('reason')} hint={t('hint')} rows={3} maxLength={LONGEST_REASON} />
    </Form>
  )
}
