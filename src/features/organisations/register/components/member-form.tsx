import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { NumberField } from '@/components/form/number-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { addMemberAction, changeMemberAction } from '@/features/organisations/register/actions'
import { LONGEST_NAME, LONGEST_PLACE, sectors } from '@/features/organisations/register/member'
import type { MemberView } from '@/features/organisations/register/member-queries'
import { organisationTypes } from '@/features/organisations/register/organisation-type'
import type { Day } from '@/lib/dates'

export type MemberFormProps = { today: Day; idempotencyKey: string }

export function AddMemberForm({ today, idempotencyKey }: MemberFormProps) {
  const t = useTranslations('organisations.member')
  return (
    <Form
      action={addMemberAction}
      idempotencyKey={idempotencyKey}
      defaultValue={{ memberFrom: today }}
      submitLabel={t('add')}
    >
      <FactFields />
      <DateField name="memberFrom" label={t('memberFrom')} max={today} />
    </Form>
  )
}

export function ChangeMemberForm({ member, today }: { member: MemberView; today: Day }) {
  const t = useTranslations('organisations.member')
  const { name, nameEn, organisationNumber, type, headcount, place } = member
  const sector = member.sector ?? ''
  return (
    <Form
      action={changeMemberAction}
      defaultValue={{ name, nameEn, organisationNumber, type, headcount, sector, place, from: today }}
      submitLabel={t('save')}
    >
      <input type="hidden" name="organisationId" value={member.id} />
      <FactFields />
      <DateField name="from" label={t('from')} hint={t('fromHint')} max={today} />
    </Form>
  )
}

function FactFields() {
  const t = useTranslations('organisations.member')
  const types = useTranslations('organisations.type')
  const named = useTranslations('organisations.sector')
  return (
    <>
      <TextField name="name" label={t('name')} maxLength={LONGEST_NAME} lang="sv" />
      <TextField
        name="nameEn"
        label={t('nameEn')}
        hint={t('nameEnHint')}
        required={false}
        maxLength={LONGEST_NAME}
        lang="en"
      />
      <TextField
        name="organisationNumber"
        label={t('organisationNumber')}
        hint={t('numberHint')}
        inputMode="numeric"
        width="short"
        maxLength={30}
      />
      <SelectField
        name="type"
        label={t('type')}
        options={organisationTypes.map(value => ({ value, label: types(value) }))}
        placeholder={t('choose')}
      />
      <NumberField name="headcount" label={t('headcount')} />
      <SelectField
        name="sector"
        label={t('sector')}
        hint={t('sectorHint')}
        required={false}
        options={sectors.map(sector => ({ value: String(sector), label: named(`${sector}`) }))}
        placeholder={t('sectorUnknown')}
      />
      <TextField name="place" label={t('place')} required={false} maxLength={LONGEST_PLACE} />
    </>
  )
}
