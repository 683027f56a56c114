import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { askForModeAction } from '@/features/deliveries/mode-switch/actions'
import type { OccasionMode } from '@/features/deliveries/rules'

export type AskFormProps = { occasionId: string; mode: OccasionMode; idempotencyKey: string }

/** Staff's question to the parties, with the place or link that would hold. */
export function AskForm({ occasionId, mode, idempotencyKey }: AskFormProps) {
  const t = useTranslations('times.switch')
  return (
    <Form action={askForModeAction} idempotencyKey={idempotencyKey}>
      <input type="hidden" name="occasionId" value={occasionId} />
      {mode === 'on_site' ? (
        <TextField name="place" label={t('place.on_site')} />
      ) : (
        <TextField name="link" type="url" label={t('place.digital')} required={false} />
      )}
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </Form>
  )
}
