import { useLocale, useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { startOrderAction } from '@/features/orders/actions'

export type StartFormProps = {
  services: { slug: string; name: { sv: string; en: string }; summary: { sv: string; en: string } }[]
  chosen?: string
  idempotencyKey: string
}

export function StartForm({ services, chosen, idempotencyKey }: StartFormProps) {
  const t = useTranslations('orders.start')
  const locale = useLocale()
  return (
    <Form
      action={startOrderAction}
      idempotencyKey={idempotencyKey}
      defaultValue={{ service: chosen }}
      submitLabel={t('submit')}
      submitVariant="primary"
    >
      <RadioGroup
        name="service"
        label={t('service')}
        options={services.map(service => ({
          value: service.slug,
          label: service.name[locale],
          hint: service.summary[locale],
        }))}
      />
    </Form>
  )
}
