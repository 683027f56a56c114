import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { inviteAction } from '@/features/organisations/actions'
import { AskedAddress } from '@/features/organisations/invitations/components/asked-address'
import type { PartyView } from '@/features/organisations/organisation-view'
import type { Party } from '@/lib/party'

export type InviteFormProps = {
  organisationId: string
  party: Pick<PartyView, 'party' | 'localUnions'>
  from: string
  /** Known already, to read and change. */
  email?: string
  /** By staff it is a proposal that a colleague confirms. */
  submitLabel: string
  submitVariant?: 'primary' | 'secondary'
  fold?: ReactNode
  lead?: ReactNode
}

/** The person invited, the mandate, and its first and last day. */
export function InviteForm({ organisationId, party, from, email, lead, ...looks }: InviteFormProps) {
  const t = useTranslations('organisations.invite')
  return (
    <Form action={inviteAction} defaultValue={{ email }} {...looks}>
      {lead && <p>{lead}</p>}
      <input type="hidden" name="organisationId" value={organisationId} />
      <input type="hidden" name="party" value={party.party} />
      <input type="hidden" name="from" value={from} />
      <WhoFields party={party.party} />
      <KindField />
      <LocalUnionField unions={party.localUnions} />
      {party.localUnions.length > 1 && <input type="hidden" name="asksUnion" value="on" />}
      <DateField name="validFrom" label={t('validFrom')} hint={t('validFromHint')} required={false} />
      <DateField name="validTo" label={t('validTo')} hint={t('validToHint')} required={false} />
    </Form>
  )
}

/** The local union that the mandate is for. A party's only one need not be chosen. */
export function LocalUnionField({ unions }: { unions: PartyView['localUnions'] }) {
  const t = useTranslations('organisations.invite')
  if (unions.length < 2) return null
  return (
    <SelectField
      name="localUnionId"
      label={t('union')}
      placeholder={t('chooseUnion')}
      options={unions.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

export function WhoFields({ party }: { party: Party }) {
  const t = useTranslations('organisations.invite')
  return (
    <>
      <TextField name="name" label={t('name')} maxLength={120} autoComplete="off" />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        hint={t(party === 'employer' ? 'emailEmployer' : 'emailUnion')}
        maxLength={254}
        autoComplete="off"
      />
      <AskedAddress />
    </>
  )
}

export function KindField({ label }: { label?: string }) {
  const t = useTranslations('organisations')
  return (
    <RadioGroup
      name="kind"
      label={label ?? t('invite.kind')}
      options={[
        { value: 'signatory', label: t('kind.signatory'), hint: t('invite.signatoryHint') },
        { value: 'preparer', label: t('kind.preparer'), hint: t('invite.preparerHint') },
      ]}
    />
  )
}
