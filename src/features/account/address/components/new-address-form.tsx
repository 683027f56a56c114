import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { TextField } from '@/components/form/text-field'
import { Section } from '@/components/layout/section'
import { askForAddressAction, confirmAddressAction } from '@/features/account/actions'
import type { AddressChangeView } from '@/features/account/address/queries'

/** One's own address, and the change of it that is under way. */
export function NewAddressForm({ change }: { change: AddressChangeView | null }) {
  const t = useTranslations('account.newAddress')
  return (
    <Section id="adress" title={t('title')} lead={t('lead')}>
      {change && <UnderWay change={change} />}
      <Form action={askForAddressAction} id="ny-adress" submitLabel={t('submit')} submitVariant="secondary">
        <TextField name="email" type="email" label={t('email')} maxLength={254} autoComplete="email" />
      </Form>
    </Section>
  )
}

function UnderWay({
  change: { email, isOldConfirmed, isNewConfirmed, isWhole },
}: {
  change: AddressChangeView
}) {
  const t = useTranslations('account.newAddress')
  if (isWhole) return <p className="mb-5 wrap-anywhere">{t('whole', { email })}</p>
  const left = isOldConfirmed ? 'new' : isNewConfirmed ? 'old' : 'both'
  return <p className="mb-5 wrap-anywhere">{t(`left.${left}`, { email })}</p>
}

/** One press, as a mail scanner that opens the link does not make. */
export function ConfirmAddressForm({ kod }: { kod: string }) {
  const t = useTranslations('account.newAddress')
  return (
    <Form action={confirmAddressAction} id="bekrafta" submitLabel={t('confirm')}>
      <input type="hidden" name="kod" value={kod} />
    </Form>
  )
}
