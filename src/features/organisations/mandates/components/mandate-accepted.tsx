import { useTranslations } from 'next-intl'
import { isParty, type SignedInActor } from '@/auth/actor'
import { DoneNotice } from '@/components/layout/done-notice'

/** Says that an invitation was accepted, and as whom one acts from now on. */
export function MandateAccepted({ actor }: { actor: SignedInActor }) {
  const t = useTranslations('organisations')
  if (!isParty(actor)) return null
  const about = { party: t(`parties.${actor.party}`), organisation: actor.organisation.name }
  return <DoneNotice text={t('done.accepted', about)} />
}
