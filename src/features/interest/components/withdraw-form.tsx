import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { Disclosure } from '@/components/ui/disclosure'
import { withdrawInterestAction } from '@/features/interest/actions'

/** Asks once before it takes the interest back. */
export function WithdrawForm({ interestId, idempotencyKey }: { interestId: string; idempotencyKey: string }) {
  const t = useTranslations('interest')
  return (
    <Disclosure summary={t('withdraw.title')}>
      <p className="mb-4">{t('withdraw.meaning')}</p>
      <Form
        action={withdrawInterestAction}
        idempotencyKey={idempotencyKey}
        submitLabel={t('withdraw.submit')}
        submitVariant="danger"
      >
        <input type="hidden" name="interestId" value={interestId} />
      </Form>
    </Disclosure>
  )
}
