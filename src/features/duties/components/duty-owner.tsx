import { useLocale, useTranslations } from 'next-intl'
import { OwnerForm, type OwnerFormProps } from '@/features/duties/components/owner-form'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

type DutyOwnerProps = Pick<OwnerFormProps, 'duty' | 'personId'>

/** Since when it waits, whose it is, and the press that takes it. */
export function DutyOwner({ duty, personId }: DutyOwnerProps) {
  const t = useTranslations('duties')
  const locale = useLocale()
  return (
    <>
      <p>
        {t('since', { day: dayText(locale, dayOf(duty.since)) })} <Owner duty={duty} personId={personId} />
      </p>
      <OwnerForm duty={duty} personId={personId} />
    </>
  )
}

function Owner({ duty: { ownerId, owner }, personId }: DutyOwnerProps) {
  const t = useTranslations('duties.owner')
  if (!ownerId) return t('none')
  return ownerId === personId ? t('own') : t('other', { name: owner ?? '' })
}
