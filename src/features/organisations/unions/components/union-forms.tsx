import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/form/checkbox'
import { Form } from '@/components/form/form'
import { TextField } from '@/components/form/text-field'
import { addLocalUnionAction, endLocalUnionAction } from '@/features/organisations/actions'
import { ReasonForm } from '@/features/organisations/components/reason-form'
import type { PartyView } from '@/features/organisations/organisation-view'
import { WRITTEN_IN } from '@/lib/written'

export type AddUnionProps = { organisationId: string; party: PartyView; from: string }
export type UnionFormsProps = AddUnionProps & { mayAdd: boolean; mayEnd: boolean }

/** The local unions that act under a party: ending one, adding one. */
export function UnionForms({ organisationId, party, from, mayAdd, mayEnd }: UnionFormsProps) {
  const t = useTranslations('organisations.union')
  const ended = mayEnd ? party.localUnions : []
  if (!mayAdd && ended.length === 0) return null
  return (
    <div>
      <h3 className="mb-2 text-lg">{t('heading')}</h3>
      {ended.map(({ id, name }) => (
        <ReasonForm
          key={id}
          action={endLocalUnionAction}
          fields={{ localUnionId: id, from }}
          // In one piece: a button lays its parts side by side.
          label={
            <span>{t.rich('end', { name, written: text => <span lang={WRITTEN_IN}>{text}</span> })}</span>
          }
          hint={t('endHint')}
        />
      ))}
      {mayAdd && <AddUnionForm {...{ organisationId, party, from }} isFolded />}
    </div>
  )
}

/** Unfolded it is the page's own step. */
export function AddUnionForm({
  organisationId,
  party,
  from,
  isFolded,
}: AddUnionProps & { isFolded?: boolean }) {
  const t = useTranslations('organisations.union')
  const partyName = useTranslations('organisations.parties')(party.party)
  return (
    <Form
      fold={isFolded && t('add', { party: partyName })}
      action={addLocalUnionAction}
      submitLabel={t('submit', { party: partyName })}
      submitVariant={isFolded ? 'secondary' : 'primary'}
    >
      <input type="hidden" name="organisationId" value={organisationId} />
      <input type="hidden" name="party" value={party.party} />
      <input type="hidden" name="from" value={from} />
      <TextField name="unionName" label={t('name')} maxLength={200} />
      {party.party === 'saco_s' && (
        <Checkbox name="isContactUnion" label={t('contact')} hint={t('contactHint')} />
      )}
    </Form>
  )
}
