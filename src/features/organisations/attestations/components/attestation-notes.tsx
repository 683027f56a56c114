import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { TextArea } from '@/components/form/text-area'
import { Notice } from '@/components/ui/notice'
import {
  attestAction,
  confirmAttestationAction,
  contestAttestationAction,
} from '@/features/organisations/actions'
import { ReasonForm } from '@/features/organisations/components/reason-form'
import type { AttestationView, PartyView } from '@/features/organisations/organisation-view'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { WRITTEN_IN } from '@/lib/written'

export type AttestationNotesProps = { party: PartyView; from: string }

/** The attestation of a party, the people behind it, and the way to contest it. */
export function AttestationNotes({ party, from }: AttestationNotesProps) {
  const t = useTranslations('organisations.attestation')
  const partyName = useTranslations('organisations.parties')(party.party)
  const contested = party.contested.map(({ id, contestReason: reason }) => (
    <Notice key={id} tone="warning" title={t('contestedTitle')}>
      <p lang={WRITTEN_IN} className="whitespace-pre-line wrap-anywhere">
        {reason}
      </p>
    </Notice>
  ))
  const others = party.attestations.map(attestation => (
    <div key={attestation.id} className="flex flex-col gap-2">
      <AttestationText attestation={attestation} />
      {attestation.mayConfirm && (
        <div className="max-w-field">
          <ActionForm
            action={confirmAttestationAction}
            fields={{ attestationId: attestation.id, from }}
            label={t('confirm')}
          />
        </div>
      )}
      {party.mayContest && (
        <ReasonForm
          action={contestAttestationAction}
          fields={{ attestationId: attestation.id, from }}
          label={t('contest', { party: partyName })}
          hint={t('contestHint')}
        />
      )}
    </div>
  ))
  return [...contested, ...others]
}

function AttestationText({ attestation }: { attestation: AttestationView }) {
  const t = useTranslations('organisations')
  const locale = useLocale()
  const { isConfirmed, expiresOn, reason, attestedBy, confirmedBy } = attestation
  const first = attestedBy ?? t('mandate.unknown')
  const day = dayText(locale, expiresOn)
  return (
    <Notice title={t(`attestation.${isConfirmed ? 'holds' : 'waits'}`, { day })}>
      <p lang={WRITTEN_IN} className="whitespace-pre-line wrap-anywhere">
        {reason}
      </p>
      <p className="text-sm">
        {isConfirmed
          ? t('attestation.by', { first, second: confirmedBy ?? t('mandate.unknown') })
          : t('attestation.byOne', { first })}
      </p>
    </Notice>
  )
}

export type AttestFormProps = { organisationId: string; party: PartyView; lastDay: Day }

/** For staff, where a union is not represented and nothing is attested yet. */
export function AttestForm({ organisationId, party, lastDay }: AttestFormProps) {
  const t = useTranslations('organisations.attestation')
  const partyName = useTranslations('organisations.parties')(party.party)
  const isOpen = party.party !== 'employer' && party.localUnions.length === 0
  if (!isOpen || party.attestations.some(one => !one.isConfirmed)) return null
  return (
    <Form
      fold={t('attest', { party: partyName })}
      action={attestAction}
      defaultValue={{ expiresOn: lastDay }}
      submitLabel={t('submit')}
      submitVariant="secondary"
    >
      <input type="hidden" name="organisationId" value={organisationId} />
      <input type="hidden" name="party" value={party.party} />
      <TextArea name="reason" label={t('reason')} hint={t('reasonHint')} rows={3} maxLength={2000} />
      <DateField name="expiresOn" label={t('expiresOn')} hint={t('expiresHint')} max={lastDay} />
    </Form>
  )
}
