import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { declineOrderAction, signOrderAction } from '@/features/orders/actions'
import type { Party } from '@/lib/party'

type ReadVersion = { orderId: string; versionHash: string; party: Party }

export function SignForm({ orderId, versionHash, party }: ReadVersion) {
  const t = useTranslations('orders')
  const common = useTranslations('common')
  return (
    <Form action={signOrderAction} id="signera">
      <input type="hidden" name="orderId" value={orderId} />
      <input type="hidden" name="versionHash" value={versionHash} />
      <SubmitButton variant="primary" className="w-full">
        {t('sign.submit', { party: common(`party.${party}`) })}
      </SubmitButton>
    </Form>
  )
}

export function DeclineForm({ orderId, versionHash }: Omit<ReadVersion, 'party'>) {
  const t = useTranslations('orders')
  return (
    <Form action={declineOrderAction}>
      <input type="hidden" name="orderId" value={orderId} />
      <input type="hidden" name="versionHash" value={versionHash} />
      <TextArea
        name="reason"
        label={t('decline.reason')}
        hint={t('decline.reasonHint')}
        rows={6}
        maxLength={2000}
      />
      <SubmitButton variant="danger" className="sm:self-start">
        {t('decline.submit')}
      </SubmitButton>
    </Form>
  )
}
