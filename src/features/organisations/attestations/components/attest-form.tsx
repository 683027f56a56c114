import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { TextArea } from '@/components/form/text-area'
import { attestAction } from '@/features/organisations/actions'
import type { PartyView } from '@/features/organisations/organisation-view'
import type { Day } from '@/lib/dates'

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
