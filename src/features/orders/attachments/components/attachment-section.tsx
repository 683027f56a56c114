import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { FileField } from '@/components/form/file-field'
import { Form } from '@/components/form/form'
import { Section } from '@/components/layout/section'
import { addAttachmentAction, removeAttachmentAction } from '@/features/orders/attachments/actions'
import { AttachmentLinks, draftAttachments } from '@/features/orders/attachments/components/attachment-links'
import { attachmentTypes } from '@/features/orders/attachments/rules'
import type { OrderView } from '@/features/orders/queries'

/** Files beside the text, while the order is written. */
export function AttachmentSection({ order }: { order: OrderView }) {
  const t = useTranslations('orders.attachments')
  const accept = Object.keys(attachmentTypes)
    .map(ending => `.${ending}`)
    .join(',')
  return (
    <Section title={t('title')} lead={t('signed')}>
      <AttachmentLinks attachments={draftAttachments(order)} />
      <div className="mt-4 flex max-w-field flex-col gap-3">
        {draftAttachments(order).map(({ key, name }) => (
          <ActionForm
            key={key}
            action={removeAttachmentAction}
            fields={{ orderId: order.id, attachmentId: key }}
            label={t('remove', { name })}
            variant="quiet"
          />
        ))}
        <Form fold={t('add')} action={addAttachmentAction} submitLabel={t('add')} submitVariant="secondary">
          <input type="hidden" name="orderId" value={order.id} />
          <FileField name="file" label={t('file')} hint={t('hint')} accept={accept} />
        </Form>
      </div>
    </Section>
  )
}
