import { useTranslations } from 'next-intl'
import type { PartyActor } from '@/auth/actor'
import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { giveStandInAction } from '@/features/organisations/actions'
import { WhoFields } from '@/features/organisations/invitations/components/invite-form'
import { dayOf } from '@/lib/dates'

/** The stand-in, with the first day and the last. */
export function StandInForm({ actor }: { actor: PartyActor }) {
  const t = useTranslations('organisations')
  const today = dayOf(actor.now)
  return (
    <Form action={giveStandInAction} defaultValue={{ validFrom: today }} submitLabel={t('standIn.submit')}>
      <WhoFields party={actor.party} />
      <DateField name="validFrom" label={t('invite.validFrom')} min={today} />
      <DateField name="validTo" label={t('invite.validTo')} min={today} />
      <p className="max-w-measure text-sm text-ink-soft">{t('standIn.rules')}</p>
    </Form>
  )
}
