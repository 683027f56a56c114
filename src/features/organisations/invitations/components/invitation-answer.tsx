import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { DescriptionList } from '@/components/ui/description-list'
import { acceptInvitationAction, renewOwnInvitationAction } from '@/features/organisations/actions'
import { periodIn } from '@/features/organisations/invitations/period'
import type { InvitationPageView } from '@/features/organisations/invitations/queries'
import { capitalised } from '@/lib/capitalised'
import { dayText } from '@/lib/day-text'

/** The mandate that is offered, and its length. */
export function InvitationFacts({ invitation }: { invitation: InvitationPageView }) {
  const t = useTranslations('organisations')
  const locale = useLocale()
  const { kind, worksUntil, organisation, standsInFor } = invitation
  const ends = [
    t('invitation.endedBy', { party: t(`parties.${invitation.party}`) }),
    ...(standsInFor ? [t('invitation.endsWith', { giver: standsInFor })] : []),
    ...(kind === 'signatory' ? [t('invitation.signedHolds')] : []),
  ]
  const about = { kind, organisation, party: t(`parties.${invitation.party}`), giver: standsInFor ?? 'none' }
  const period = t('invitation.period', periodIn(locale, invitation, 'now'))
  return (
    <DescriptionList
      items={[
        { term: t('invitation.what'), description: t('invitation.gives', about) },
        { term: t('invitation.days'), description: capitalised(period, locale) },
        { term: t('invitation.ends'), description: ends.join(' ') },
        { term: t('invitation.works'), description: dayText(locale, worksUntil) },
      ]}
    />
  )
}

export type InvitationKeyProps = { kod: string; till?: string }

/** One press, so that a mail scanner that opens the link does not use it up. */
export function AcceptForm({ kod, till }: InvitationKeyProps) {
  const t = useTranslations('organisations.invitation')
  return (
    <ActionForm
      action={acceptInvitationAction}
      fields={{ kod, ...(till && { till }) }}
      label={t('accept')}
      variant="primary"
    />
  )
}

export function RenewOwnForm({ kod }: InvitationKeyProps) {
  const t = useTranslations('organisations.invitation')
  return (
    <div className="max-w-field">
      <ActionForm
        action={renewOwnInvitationAction}
        fields={{ kod }}
        label={t('renewOwn')}
        variant="primary"
      />
    </div>
  )
}
