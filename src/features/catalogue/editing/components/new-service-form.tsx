import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { TextField } from '@/components/form/text-field'
import { createServiceAction } from '@/features/catalogue/actions'
import { SlugField } from '@/features/catalogue/editing/components/slug-field'

/** A service begins with its name. */
export function NewServiceForm({ idempotencyKey }: { idempotencyKey: string }) {
  const t = useTranslations('editing.new')
  return (
    <Form
      action={createServiceAction}
      idempotencyKey={idempotencyKey}
      submitLabel={t('submit')}
      submitVariant="primary"
    >
      <TextField name="name.sv" label={t('nameSv')} lang="sv" />
      <TextField name="name.en" label={t('nameEn')} lang="en" />
      <SlugField
        nameField="name.sv"
        texts={{ label: t('slug'), hint: t('slugHint'), suggested: t('suggested') }}
      />
    </Form>
  )
}
