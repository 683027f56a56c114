import { useTranslations } from 'next-intl'
import { isParty, type SignedInActor } from '@/auth/actor'
import { DoneNotice } from '@/components/layout/done-notice'
import { ComingMandates } from '@/features/organisations/mandates/components/coming-mandate'

/** Says that an invitation was accepted, and as whom one acts from now on, or from a later day. */
export function MandateAccepted({ actor }: { actor: SignedInActor }) {
  const t = useTranslations('organisations')
  const accepted = actor.coming?.find(one => one.isChosen)
  if (accepted) {
    return (
      <DoneNotice text={t('acceptedLater')}>
        {isParty(actor) && <ComingMandates coming={[accepted]} />}
      </DoneNotice>
    )
  }
  if (!isParty(actor)) return null
  const about = { party: t(`parties.${actor.party}`), organisation: actor.organisation.name }
  return <DoneNotice text={t('done.accepted', about)} />
}
