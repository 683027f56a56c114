import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { withdrawInterestAction } from '@/features/interest/actions'

/** Asks once before it takes the interest back. */
export function WithdrawForm({ interestId, idempotencyKey }: { interestId: string; idempotencyKey: string }) {
  const t = useTranslations('interest')
  return (
    <Form
      fold={t('withdraw.title')}
      action={withdrawInterestAction}
      idempotencyKey={idempotencyKey}
      submitLabel={t('withdraw.submit')}
      submitVariant="danger"
    >
      <p>{t('withdraw.meaning')}</p>
      <input type="hidden" name="interestId" value={interestId} />
    </Form>
  )
}
