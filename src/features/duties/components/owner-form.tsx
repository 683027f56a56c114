import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { releaseDutyAction, takeDutyAction } from '@/features/duties/actions'
import type { Duty } from '@/features/duties/duty'
import { deliveryOf } from '@/features/duties/rules'

export type OwnerFormProps = {
  duty: Duty
  personId: string
  /** In the place of the step's own words, where it takes back what was just done. */
  label?: string
}

/** Takes what waits, or lets go of it. Each takes the other back. */
export function OwnerForm({ duty, personId, label }: OwnerFormProps) {
  const t = useTranslations('duties')
  const fields = { duty: duty.name, seen: duty.ownerId ?? '' }
  if (duty.ownerId !== personId) {
    return (
      <ActionForm
        action={takeDutyAction}
        fields={fields}
        label={label ?? t(duty.ownerId ? 'takeOver' : 'take')}
      />
    )
  }
  if (deliveryOf(duty) || !duty.isTaken) return null
  return (
    <div className="-ms-3">
      <ActionForm action={releaseDutyAction} fields={fields} label={label ?? t('release')} variant="quiet" />
    </div>
  )
}
