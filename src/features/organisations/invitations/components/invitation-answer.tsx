import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { DescriptionList } from '@/components/ui/description-list'
import { acceptInvitationAction, renewOwnInvitationAction } from '@/features/organisations/actions'
import type { InvitationPageView } from '@/features/organisations/invitations/queries'
import { dayText } from '@/lib/day-text'

/** The mandate that is offered, and its length. */
export function InvitationFacts({ invitation }: { invitation: InvitationPageView }) {
  const t = useTranslations('organisations')
  const locale = useLocale()
  const { kind, validFrom, validTo, worksUntil } = invitation
  const from = validFrom ? t('mandate.from', { day: dayText(locale, validFrom) }) : t('invitation.fromNow')
  const to = validTo ? t('invitation.until', { day: dayText(locale, validTo) }) : t('invitation.openEnded')
  return (
    <DescriptionList
      items={[
        { term: t('invitation.what'), description: t(`kind.${kind}`) },
        { term: t('invitation.days'), description: `${from}, ${to}` },
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
