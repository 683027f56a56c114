import { useLocale, useTranslations } from 'next-intl'
import type { PartyActor } from '@/auth/actor'
import { LookAgain } from '@/components/layout/look-again'
import { Page } from '@/components/layout/page'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { Unbroken } from '@/components/ui/unbroken'
import { OrderRing } from '@/features/orders/components/order-ring'
import type { OrderView } from '@/features/orders/queries'
import { AgreedWays } from '@/features/orders/signing/components/agreed-ways'
import { StepsAhead } from '@/features/orders/signing/components/steps-ahead'
import type { NextToSign as Next } from '@/features/orders/signing/next-queries'
import { inOrderOfSigning } from '@/features/orders/signing/party-lines'
import { can } from '@/features/orders/statuses'
import { Unanswered } from '@/features/orders/thread/components/unanswered'
import type { MessageView } from '@/features/orders/thread/queries'
import { readerOf, waitingWords } from '@/features/orders/thread/unanswered'
import { OrderBar } from '@/features/orders/whose-move/components/order-bar'
import { withDone } from '@/lib/done'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

/** Seconds that a receipt may take. */
const TILL_RECEIPT = [3, 8, 20, 45, 90]

type AgreedPageProps = { order: OrderView; messages: MessageView[]; reader: PartyActor; next?: Next | null }

/**
 * A page of its own for the last signer, and for the others at their next visit. The ring closes, and one reads
 * what happens now. A question to the own party that has no answer comes before the receipt.
 */
export function AgreedPage({ order, messages, reader, next }: AgreedPageProps) {
  const t = useTranslations('orders')
  const locale = useLocale()
  const waiting = waitingWords(order.status, messages, readerOf(reader, order))
  const valid = waiting.length > 0 ? 'agreed.validAsked' : 'done.made_valid'
  return (
    <Page
      eyebrow={`${textIn(locale, order.service.name)} · ${t('number', { number: order.number })}`}
      title={t('agreed.title')}
      lead={
        <p role="status" className="max-sm:text-base/snug">
          {t(can(order, 'confirm') ? valid : 'agreed.confirmed', { count: waiting.length })}
        </p>
      }
      nextStep={
        <>
          <Unanswered {...{ order, waiting, reader }} />
          <ReceiptStep order={order} isBeside={waiting.length > 0} />
        </>
      }
      bar={waiting.length > 0 && <OrderBar {...{ order, messages }} actor={reader} />}
    >
      <div className="agreed">
        <OrderRing lines={order.lines} size={240} isClosing />
        <Signers lines={order.lines} />
      </div>
      <Section title={t('agreed.next')}>
        <StepsAhead order={order} />
        <AgreedWays {...{ order, messages, reader, waiting, next }} />
      </Section>
    </Page>
  )
}

type ReceiptStepProps = { order: OrderView; isBeside: boolean }

function ReceiptStep({ order: { id, receipt }, isBeside }: ReceiptStepProps) {
  const t = useTranslations('orders.agreed')
  if (receipt) {
    return (
      <ButtonLink variant={isBeside ? 'secondary' : 'primary'} href={paths.receipt(id)}>
        {t('receipt')}
      </ButtonLink>
    )
  }
  return (
    <p>
      {t('receiptSoon')}{' '}
      <TextLink href={withDone(paths.order(id), 'made_valid')}>{t('receiptAgain')}</TextLink>
      <LookAgain after={TILL_RECEIPT} />
    </p>
  )
}

function Signers({ lines }: Pick<OrderView, 'lines'>) {
  const t = useTranslations('orders')
  const format = useFormatter()
  const time = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const
  return (
    <ol>
      {inOrderOfSigning(lines).map(({ party, actedAt }) => (
        <li key={party}>
          <strong>{t(`partyTitle.${party}`)}</strong>{' '}
          {actedAt && (
            <span className="text-ink-soft">
              <Unbroken>{format.dateTime(actedAt, time)}</Unbroken>
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
