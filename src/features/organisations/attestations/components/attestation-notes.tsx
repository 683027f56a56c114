import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { Notice } from '@/components/ui/notice'
import { confirmAttestationAction, contestAttestationAction } from '@/features/organisations/actions'
import { ReasonForm } from '@/features/organisations/components/reason-form'
import type { AttestationView, ContestedView, PartyView } from '@/features/organisations/organisation-view'
import { dayText } from '@/lib/day-text'
import { WRITTEN_IN } from '@/lib/written'

export type AttestationNotesProps = {
  party: PartyView
  from: string
  /** The id of the one whose confirmation is what to do here. */
  leads?: string | null
}

/** The attestation of a party, the people behind it, and the way to contest it. */
export function AttestationNotes({ party, from, leads }: AttestationNotesProps) {
  const t = useTranslations('organisations.attestation')
  const partyName = useTranslations('organisations.parties')(party.party)
  const contested = party.contested.map(one => (
    <ContestedNote key={one.id} contested={one} party={partyName} />
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
            variant={leads === attestation.id ? 'primary' : 'secondary'}
          />
        </div>
      )}
      {party.mayContest && (
        <ReasonForm
          action={contestAttestationAction}
          fields={{ attestationId: attestation.id, from }}
          label={t('contest', { party: partyName })}
          hint={t(attestation.isConfirmed ? 'contestHint' : 'contestHintBefore')}
        />
      )}
    </div>
  ))
  return [...contested, ...others]
}

/** One that holds or would. The one who may confirm it reads that it is theirs to do. */
function AttestationText({ attestation }: { attestation: AttestationView }) {
  const t = useTranslations('organisations.attestation')
  const locale = useLocale()
  const { isConfirmed, mayConfirm, expiresOn, reason } = attestation
  const state = isConfirmed ? 'holds' : mayConfirm ? 'waitsForYou' : 'waits'
  return (
    <Notice title={t(state, { day: dayText(locale, expiresOn) })}>
      <Reason text={reason} />
      <Attesters attestation={attestation} />
    </Notice>
  )
}

/** Whose word it is that the attestation is wrong, and what was attested by whom. */
function ContestedNote({ contested, party }: { contested: ContestedView; party: string }) {
  const t = useTranslations('organisations.attestation')
  const locale = useLocale()
  const { by, contestedBy, contestedOn, contestReason, expiresOn, reason } = contested
  return (
    <Notice tone="warning" title={t('contestedBy', { by, party })}>
      <Reason text={contestReason} />
      <p className="text-sm">
        {t('contestedOn', { name: contestedBy ?? 'none', day: dayText(locale, contestedOn) })}
      </p>
      <p>{t('said', { party, day: dayText(locale, expiresOn) })}</p>
      <Reason text={reason} />
      <Attesters attestation={contested} />
    </Notice>
  )
}

function Attesters({ attestation }: { attestation: Pick<AttestationView, 'attestedBy' | 'confirmedBy'> }) {
  const t = useTranslations('organisations')
  const { attestedBy, confirmedBy } = attestation
  const first = attestedBy ?? t('mandate.unknown')
  return (
    <p className="text-sm">
      {confirmedBy ? t('attestation.by', { first, second: confirmedBy }) : t('attestation.byOne', { first })}
    </p>
  )
}

function Reason({ text }: { text: string }) {
  return (
    <p lang={WRITTEN_IN} className="whitespace-pre-line wrap-anywhere">
      {text}
    </p>
  )
}
