import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { giveBackDutyAction, releaseDutyAction, takeDutyAction } from '@/features/duties/actions'
import type { Duty } from '@/features/duties/duty'
import { deliveryOf } from '@/features/duties/rules'

export type OwnerFormProps = {
  duty: Duty
  personId: string
  /** In the place of the step's own words, where it takes back what was just done. */
  label?: string
  /** The colleague from whom it was just taken over. */
  former?: string
}

/** Takes what waits, or lets go of it. Each takes the other back. */
export function OwnerForm({ duty, personId, label, former }: OwnerFormProps) {
  const t = useTranslations('duties')
  const fields = { duty: duty.name, seen: duty.ownerId ?? '' }
  const isDelivery = deliveryOf(duty) !== null
  if (duty.ownerId !== personId) {
    return (
      <>
        {duty.owner && !label && (
          <p className="mb-1">{t(isDelivery ? 'wholeDelivery' : 'told', { name: duty.owner })}</p>
        )}
        <ActionForm
          action={takeDutyAction}
          fields={fields}
          label={label ?? t(duty.ownerId ? 'takeOver' : 'take')}
        />
      </>
    )
  }
  if (!former && (isDelivery || !duty.isTaken)) return null
  const back = former
    ? { action: giveBackDutyAction, fields: { duty: duty.name, to: former } }
    : { action: releaseDutyAction, fields }
  return (
    <div className="-ms-3">
      <ActionForm {...back} label={label ?? t('release')} variant="quiet" />
    </div>
  )
}
