import { useLocale, useTranslations } from 'next-intl'
import type { StaffActor } from '@/auth/actor'
import { OwnerForm, type OwnerFormProps } from '@/features/duties/components/owner-form'
import type { Duty } from '@/features/duties/duty'
import { getFormerOwner } from '@/features/duties/subject-queries'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

/** Whose it is, and the press that takes it, lets it go or gives it back. */
export async function DutyOwner({ actor, duty }: { actor: StaffActor; duty: Duty }) {
  return <OwnedDuty duty={duty} personId={actor.personId} formerOwner={await getFormerOwner(actor, duty)} />
}

type OwnedDutyProps = Pick<OwnerFormProps, 'duty' | 'personId'> & {
  /** The colleague who had a delivery that is the reader's own now. */
  formerOwner: { id: string; name: string } | null
}

export function OwnedDuty({ duty, personId, formerOwner }: OwnedDutyProps) {
  const t = useTranslations('duties')
  const locale = useLocale()
  const back = formerOwner ? { former: formerOwner.id, label: t('giveBack', { name: formerOwner.name }) } : {}
  return (
    <>
      <p>
        {t(duty.isReminded ? 'remindedOn' : 'since', { day: dayText(locale, dayOf(duty.since)) })}{' '}
        <Owner {...{ duty, personId }} />
      </p>
      <OwnerForm {...{ duty, personId }} {...back} />
    </>
  )
}

function Owner({ duty: { ownerId, owner }, personId }: Omit<OwnedDutyProps, 'formerOwner'>) {
  const t = useTranslations('duties.owner')
  if (!ownerId) return t('none')
  return ownerId === personId ? t('own') : t('other', { name: owner ?? '' })
}
