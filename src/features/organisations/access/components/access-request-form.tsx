import { useTranslations } from 'next-intl'
import type { SignedInActor } from '@/auth/actor'
import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { SelectField } from '@/components/form/select-field'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { requestAccessAction } from '@/features/organisations/actions'
import { KindField } from '@/features/organisations/invitations/components/invite-form'
import type { MemberName } from '@/features/organisations/register/queries'
import { parties } from '@/lib/party'

export type AccessRequestFormProps = { members: MemberName[]; asker: SignedInActor | null }

/** Asks where, for which party and to do what. A signed-in person need not say who they are. */
export function AccessRequestForm({ members, asker }: AccessRequestFormProps) {
  const t = useTranslations('organisations')
  return (
    <Form action={requestAccessAction} submitLabel={t('request.submit')}>
      <SelectField
        name="organisationId"
        label={t('request.organisation')}
        placeholder={t('request.choose')}
        options={members.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <RadioGroup
        name="party"
        label={t('request.party')}
        options={parties.map(party => ({ value: party, label: t(`partyTitle.${party}`) }))}
      />
      <KindField label={t('request.kind')} />
      <AskerFields asker={asker} />
      <TextArea
        name="message"
        label={t('request.message')}
        hint={t('request.messageHint')}
        required={false}
        rows={3}
        maxLength={2000}
      />
    </Form>
  )
}

function AskerFields({ asker }: Pick<AccessRequestFormProps, 'asker'>) {
  const t = useTranslations('organisations')
  if (asker) {
    return (
      <>
        <input type="hidden" name="name" value={asker.name} />
        <input type="hidden" name="email" value={asker.email} />
      </>
    )
  }
  return (
    <>
      <TextField name="name" label={t('invite.name')} maxLength={120} autoComplete="name" />
      <TextField
        name="email"
        type="email"
        label={t('invite.email')}
        hint={t('request.emailHint')}
        maxLength={254}
        autoComplete="email"
      />
    </>
  )
}
