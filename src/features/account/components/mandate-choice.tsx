import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { isParty, type SignedInActor } from '@/auth/actor'
import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import { switchMandateAction } from '@/features/account/actions'
import type { MandateView } from '@/features/account/queries'
import { dateOf } from '@/lib/dates'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

/** `coming` tells of the mandates that begin later. */
export type MandateChoiceProps = { actor: SignedInActor; mandates: MandateView[]; coming?: ReactNode }

/** The party that the reader acts for, and the others that they could act for. */
export function MandateChoice({ actor, mandates, coming }: MandateChoiceProps) {
  const t = useTranslations('account.mandates')
  const common = useTranslations('common')
  const format = useFormatter()
  if (mandates.length === 0) {
    const role = actor.role === 'admin' ? 'staff' : actor.role
    return <Section title={t('title')}>{actor.coming?.length ? coming : t(`without.${role}`)}</Section>
  }
  const options = mandates.map(({ id, organisation, party, canSign, standsInFor, until }) => ({
    value: id,
    label: t('option', { organisation, party: common(`party.${party}`) }),
    hint: [
      standsInFor && t('standIn', { name: standsInFor }),
      canSign ? t('signatory') : t('preparer'),
      until && t('until', { day: format.dateTime(dateOf(until), { dateStyle: 'long', timeZone: 'UTC' }) }),
    ]
      .filter(Boolean)
      .join(' '),
  }))
  // One who has signed in with an only mandate acts by it, and has nothing to change to.
  const only = isParty(actor) && options.length === 1 ? options[0] : undefined
  return (
    <Section
      title={t('title')}
      lead={t('lead')}
      action={isParty(actor) && <TextLink href={paths.organisation}>{t('parties')}</TextLink>}
    >
      {only ? (
        <p>
          {only.label}
          <br />
          <span className="text-sm text-ink-soft">{only.hint}</span>
        </p>
      ) : (
        <Form
          id="part"
          action={switchMandateAction}
          defaultValue={{ mandateId: actor.role === 'party' ? actor.mandateId : undefined }}
          submitLabel={t('submit')}
          submitVariant="secondary"
        >
          <RadioGroup name="mandateId" label={t('choose')} options={options} />
        </Form>
      )}
      {coming}
    </Section>
  )
}
