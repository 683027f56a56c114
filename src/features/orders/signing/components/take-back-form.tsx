import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Unbroken } from '@/components/ui/unbroken'
import { takeBackSignatureAction } from '@/features/orders/actions'
import type { OrderView } from '@/features/orders/queries'
import { ChoiceHint } from '@/features/orders/whose-move/components/choice-hint'
import type { Party } from '@/lib/party'
import { TAKE_BACK } from '@/lib/place'

type TakeBackFormProps = {
  order: Pick<OrderView, 'id' | 'versionNumber'>
  own: Party
  /** Asked already, on a page that is for this alone. */
  isAsked?: boolean
  /** The reader came for it. */
  isOpen?: boolean
}

/** Takes the party's signature back. Others are told of it, so one press alone only asks. */
export function TakeBackForm({
  order: { id, versionNumber: version },
  own,
  isAsked = false,
  isOpen = false,
}: TakeBackFormProps) {
  const t = useTranslations('orders.action')
  const party = useTranslations('common.party')
  return (
    <div id={TAKE_BACK} className="scroll-mt-20">
      <Form fold={!isAsked && t('takeBack')} isOpen={isOpen} action={takeBackSignatureAction}>
        <input type="hidden" name="orderId" value={id} />
        <p className="max-w-measure">
          <Unbroken>{t('takeBackAsk', { party: party(own), version })}</Unbroken>
        </p>
        <SubmitButton variant="danger" className={isAsked ? 'sm:self-start' : undefined}>
          {t('takeBackNow')}
        </SubmitButton>
      </Form>
      <ChoiceHint>{t('takeBackHint')}</ChoiceHint>
    </div>
  )
}
