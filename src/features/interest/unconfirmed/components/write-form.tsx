import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { TextField } from '@/components/form/text-field'
import { ContactText } from '@/components/ui/contact-text'
import { writeInterestAction } from '@/features/interest/actions'
import { NeedFields } from '@/features/interest/components/need-fields'
import { type InterestTiming, USUAL_TIMING } from '@/features/interest/rules'
import { MemberField } from '@/features/interest/unconfirmed/components/member-field'
import type { Member } from '@/features/interest/unconfirmed/rules'
import { belongings } from '@/features/interest/unconfirmed/schema'

export type WriteFormProps = {
  slug: string
  members: Member[]
  begun: { need: string; timing?: InterestTiming; email?: string }
}

/**
 * The interest of somebody without an account. The browser itself proposes the members as one types. Without
 * that, a part of a name is enough: the answer offers those that have it.
 */
export function WriteForm({ slug, members, begun }: WriteFormProps) {
  const t = useTranslations('interest')
  const party = useTranslations('organisations.partyTitle')
  return (
    <Form
      id="intresse"
      action={writeInterestAction}
      defaultValue={{ ...begun, timing: begun.timing ?? USUAL_TIMING }}
      submitLabel={t('written.submit')}
    >
      <NeedFields slug={slug} />
      <MemberField
        label={t('written.organisation')}
        hint={t('written.organisationHint')}
        none={t('written.noneAlike')}
        list="medlemmar"
      />
      <datalist id="medlemmar">
        {members.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <p className="max-w-measure text-sm text-ink-soft">
        {t('written.members')} <ContactText>{t('written.notFound')}</ContactText>
      </p>
      <RadioGroup
        name="belongs"
        label={t('written.belongs')}
        hint={t('written.belongsHint')}
        options={belongings.map(value => ({
          value,
          label: value === 'unsure' ? t('written.unsure') : party(value),
        }))}
      />
      <TextField
        name="email"
        label={t('written.email')}
        hint={t('written.emailHint')}
        type="email"
        autoComplete="email"
        maxLength={254}
      />
      <TextField
        name="telephone"
        label={t('written.telephone')}
        type="tel"
        autoComplete="tel"
        required={false}
        maxLength={40}
      />
    </Form>
  )
}
