import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import {
  confirmInvitationAction,
  renewInvitationAction,
  withdrawInvitationAction,
} from '@/features/organisations/actions'
import { periodIn } from '@/features/organisations/invitations/period'
import type { InvitationView } from '@/features/organisations/organisation-view'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import type { Party } from '@/lib/party'

export type InvitationListProps = {
  invitations: InvitationView[]
  party: Party
  mayKeep: boolean
  from: string
  /** The id of the one whose confirmation is what to do here. */
  leads?: string | null
}

/** Those who are invited and have not answered, with what can be done about it. */
export function InvitationList({ invitations, party, mayKeep, from, leads }: InvitationListProps) {
  const t = useTranslations('organisations')
  if (invitations.length === 0) return null
  return (
    <div>
      <h3 className="mb-2 text-lg">{t('invitation.heading')}</h3>
      <ul className="border-t border-line">
        {invitations.map(invitation => (
          <li key={invitation.id} className="flex flex-col gap-2 border-b border-line py-3">
            <InvitationText invitation={invitation} party={party} />
            {mayKeep && (
              <InvitationSteps invitation={invitation} from={from} leads={leads === invitation.id} />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The one who may confirm it reads what a yes gives. */
function InvitationText({ invitation, party }: { invitation: InvitationView; party: Party }) {
  const t = useTranslations('organisations')
  const locale = useLocale()
  const { name, email, kind, isStandIn, standing, expiresAt, invitedBy, invitedAt, mayConfirm } = invitation
  const state = mayConfirm ? 'waitsForYou' : standing
  const what = isStandIn ? t('invitation.standIn') : t(`mayDo.${kind}`)
  return (
    <div>
      <p className="font-semibold">{name}</p>
      <p className="text-sm wrap-anywhere">
        {email} · {what}
      </p>
      <p className="text-sm">
        {t('invitation.holds', { period: t('invitation.period', periodIn(locale, invitation, 'none')) })}
      </p>
      <p className="text-sm text-ink-soft">
        {t(`invitation.standing.${state}`, { day: dayText(locale, dayOf(expiresAt)) })}
        {invitedBy && ` · ${t('invitation.by', { name: invitedBy, day: dayText(locale, dayOf(invitedAt)) })}`}
      </p>
      {mayConfirm && <p>{t('invitation.confirmGives', { kind, name, party: t(`parties.${party}`) })}</p>}
    </div>
  )
}

type StepsProps = { invitation: InvitationView; from: string; leads: boolean }

function InvitationSteps({ invitation, from, leads }: StepsProps) {
  const t = useTranslations('organisations.invitation')
  const { id, name, standing, mayConfirm } = invitation
  const fields = { invitationId: id, from }
  return (
    <div className="flex max-w-field flex-col gap-2">
      {mayConfirm && (
        <ActionForm
          action={confirmInvitationAction}
          fields={fields}
          label={t('confirm', { name })}
          variant={leads ? 'primary' : 'secondary'}
        />
      )}
      {(standing === 'open' || standing === 'expired') && (
        <ActionForm action={renewInvitationAction} fields={fields} label={t('renew', { name })} />
      )}
      <ActionForm
        action={withdrawInvitationAction}
        fields={fields}
        label={t('withdraw', { name })}
        variant="quiet"
      />
    </div>
  )
}
