import { useLocale, useTranslations } from 'next-intl'
import { Children, type ReactNode } from 'react'
import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { TextArea } from '@/components/form/text-area'
import { WithSign } from '@/components/signs/with-sign'
import type { SignFacts } from '@/features/catalogue/signs/sign-facts'
import { startOrderAction } from '@/features/orders/actions'
import { contentFields } from '@/features/orders/content/content-fields'
import type { LocalizedText } from '@/lib/localized-text'

/** `notes`: things to know of the service before one chooses it. */
type Choice = {
  slug: string
  name: LocalizedText
  summary: LocalizedText
  sign: SignFacts
  notes: ReactNode[]
}

export type StartFormProps = {
  services: Choice[]
  /** The service that one came from: it is not asked for again. */
  chosen?: string
  /** The need as far as it is known. If empty, the draft asks for it. */
  need: string
  idempotencyKey: string
}

export function StartForm({ services, chosen, need, idempotencyKey }: StartFormProps) {
  const t = useTranslations('orders.start')
  const locale = useLocale()
  return (
    <Form
      action={startOrderAction}
      idempotencyKey={idempotencyKey}
      defaultValue={{ need }}
      submitLabel={t('submit')}
      submitVariant="primary"
    >
      {chosen ? (
        <input type="hidden" name="service" value={chosen} />
      ) : (
        <RadioGroup
          name="service"
          label={t('service')}
          options={services.map(service => ({
            value: service.slug,
            label: <WithSign service={service.sign}>{service.name[locale]}</WithSign>,
            hint: (
              <>
                {service.summary[locale]}
                {Children.map(service.notes, note => (
                  <span className="block font-semibold">{note}</span>
                ))}
              </>
            ),
          }))}
        />
      )}
      {need && (
        <TextArea
          name="need"
          label={t('need')}
          hint={t('needHint')}
          rows={4}
          maxLength={contentFields.need.longest}
          required={false}
        />
      )}
    </Form>
  )
}
