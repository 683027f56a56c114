import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { SelectField } from '@/components/form/select-field'
import { mapMembersAction, mapOrdersAction } from '@/features/imports/actions'
import { memberFields, neededOfMembers } from '@/features/imports/members/member-columns'
import { neededOfOrders, orderFields } from '@/features/imports/orders/order-columns'
import type { Preview } from '@/features/imports/queries'
import { organisationTypes } from '@/features/organisations/register/organisation-type'

export type MappingFormProps = {
  importId: string
  preview: Preview
  /** It stands unfolded while a column that is needed is missing. */
  isOpen: boolean
}

/** Which column holds what in a file of members, what its words mean, and from which day it holds. */
export function MemberMappingForm({ importId, preview, isOpen }: MappingFormProps) {
  const t = useTranslations('imports')
  const types = useTranslations('organisations.type')
  const { kinds, mapping } = preview
  const options = organisationTypes.map(value => ({ value, label: types(value) }))
  const gone = [
    { value: 'keep', label: t('goneKeep') },
    { value: 'end', label: t('goneEnd') },
  ]
  return (
    <Form
      fold={isOpen ? undefined : t('columns')}
      action={mapMembersAction}
      defaultValue={{ ...mapping, kinds: kinds.map(({ type }) => ({ type })) }}
      submitLabel={t('save')}
      submitVariant="secondary"
    >
      <p>{t('columnsLead')}</p>
      <input type="hidden" name="importId" value={importId} />
      <ColumnFields fields={memberFields} needed={neededOfMembers} columns={preview.columns} />
      {kinds.map(({ word }, index) => (
        <div key={word}>
          <input type="hidden" name={`kinds[${index}].word`} value={word} />
          <SelectField
            name={`kinds[${index}].type`}
            label={t('kindWord', { word })}
            options={options}
            placeholder={t('chooseKind')}
            required={false}
          />
        </div>
      ))}
      <DateField name="from" label={t('from')} hint={t('fromHint')} />
      <RadioGroup name="gone" label={t('gone')} options={gone} />
    </Form>
  )
}

/** The same for a file of earlier orders. */
export function OrderMappingForm({ importId, preview, isOpen }: MappingFormProps) {
  const t = useTranslations('imports')
  return (
    <Form
      fold={isOpen ? undefined : t('columns')}
      action={mapOrdersAction}
      defaultValue={preview.mapping}
      submitLabel={t('save')}
      submitVariant="secondary"
    >
      <p>{t('columnsLead')}</p>
      <input type="hidden" name="importId" value={importId} />
      <ColumnFields fields={orderFields} needed={neededOfOrders} columns={preview.columns} />
    </Form>
  )
}

type Field = (typeof memberFields)[number] | (typeof orderFields)[number]

type ColumnFieldsProps = { fields: readonly Field[]; needed: readonly Field[]; columns: string[] }

function ColumnFields({ fields, needed, columns }: ColumnFieldsProps) {
  const t = useTranslations('imports')
  const options = columns.map((label, index) => ({ value: String(index), label: label || String(index + 1) }))
  return fields.map(field => (
    <SelectField
      key={field}
      name={`columns.${field}`}
      label={t(`field.${field}`)}
      options={options}
      placeholder={t('noColumn')}
      required={needed.includes(field)}
    />
  ))
}
