import { useTranslations } from 'next-intl'
import { PartySection } from '@/features/organisations/components/party-section'
import {
  StaffForms,
  StaffInvite,
  type StaffInviteProps,
} from '@/features/organisations/components/staff-forms'
import type { PartyView } from '@/features/organisations/organisation-view'
import { lacksUnion, nextStepOf } from '@/features/organisations/party-steps'
import { lastAttestedDay } from '@/features/organisations/rules'
import { AddUnionForm } from '@/features/organisations/unions/components/union-forms'
import type { Day } from '@/lib/dates'
import { paths } from '@/lib/paths'

type PartyStepsProps = { organisationId: string; party: PartyView; id: string; today: Day }

/** The step that the duty asks for comes first. All else at the party is a duty of its own, or stands on its page. */
export function PartySteps({ organisationId, party, id, today }: PartyStepsProps) {
  const isOfRow = isThere(party, id)
  const shown = { organisationId, party, from: paths.adminParty(organisationId, party.party) }
  const asker = party.requests.find(one => one.id === id)
  const unionFirst = asker && party.mayGrant && lacksUnion(party)
  const next = isOfRow ? null : nextStepOf(party)
  const leads = unionFirst ? 'union' : (next ?? id)
  return (
    <PartySection
      {...shown}
      party={isOfRow ? onlyRow(party, id) : party}
      leads={leads}
      step={
        unionFirst ? <UnionFirst {...shown} name={asker.name} /> : next && <NextStep {...shown} next={next} />
      }
    >
      <StaffForms {...shown} leads={leads} lastDay={lastAttestedDay(today)} />
    </PartySection>
  )
}

/** An attestation, invitation or request that waits has a step of its own. */
function isThere({ attestations, invitations, requests }: PartyView, id: string): boolean {
  return [...attestations, ...invitations, ...requests].some(one => one.id === id)
}

/** Other rows that wait for the party are duties of their own. */
function onlyRow(party: PartyView, id: string): PartyView {
  const only = <Row extends { id: string }>(rows: Row[]) => rows.filter(row => row.id === id)
  const { attestations, invitations, requests } = party
  return {
    ...party,
    attestations: only(attestations),
    invitations: only(invitations),
    requests: only(requests),
  }
}

/** Somebody asks for a mandate that no local union can give yet. The invitation comes after it is named. */
function UnionFirst({ name, ...at }: StaffInviteProps & { name: string }) {
  const t = useTranslations('organisations.request')
  return (
    <>
      <p className="font-semibold">{t('first')}</p>
      <AddUnionForm {...at} />
      <p className="font-semibold">{t('then', { name })}</p>
    </>
  )
}

export type NextStepProps = StaffInviteProps & { next: 'union' | 'invite' }

/** The rest of the way for the party, and where the duty ends. */
export function NextStep({ next, ...at }: NextStepProps) {
  const t = useTranslations('organisations')
  const { party, contested } = at.party
  const left = { party: t(`parties.${party}`), closes: String(contested.length > 0) }
  return (
    <>
      <p className="font-semibold">{t(`left.${next}`, left)}</p>
      {next === 'union' ? <AddUnionForm {...at} /> : <StaffInvite {...at} />}
    </>
  )
}
