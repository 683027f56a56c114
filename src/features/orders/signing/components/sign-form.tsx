import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Unbroken } from '@/components/ui/unbroken'
import { signOrderAction } from '@/features/orders/actions'
import type { Party } from '@/lib/party'

type SignFormProps = { orderId: string; versionHash: string; party: Party }

export function SignForm({ orderId, versionHash, party }: SignFormProps) {
  const t = useTranslations('orders')
  const common = useTranslations('common')
  return (
    <Form action={signOrderAction} id="signera">
      <input type="hidden" name="orderId" value={orderId} />
      <input type="hidden" name="versionHash" value={versionHash} />
      <SubmitButton variant="primary" className="w-full">
        <Unbroken>{t('sign.submit', { party: common(`party.${party}`) })}</Unbroken>
      </SubmitButton>
    </Form>
  )
}
