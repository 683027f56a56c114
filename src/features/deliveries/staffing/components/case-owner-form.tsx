import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { changeCaseOwnerAction } from '@/features/deliveries/staffing/actions'
import type { Colleague } from '@/features/deliveries/staffing/queries'

export type CaseOwnerFormProps = {
  deliveryId: string
  caseOwner: string | null
  colleagues: Colleague[]
  idempotencyKey: string
}

export function CaseOwnerForm({ deliveryId, caseOwner, colleagues, idempotencyKey }: CaseOwnerFormProps) {
  const t = useTranslations('deliveries.staffing')
  return (
    <Form action={changeCaseOwnerAction} idempotencyKey={idempotencyKey}>
      <input type="hidden" name="deliveryId" value={deliveryId} />
      <SelectField
        name="caseOwnerId"
        label={t('successor')}
        hint={t('ownedBy', { name: caseOwner ?? 'none' })}
        placeholder={t('choose')}
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div>
        <SubmitButton variant="secondary">{t('changeCaseOwner')}</SubmitButton>
      </div>
    </Form>
  )
}
