import { useTranslations } from 'next-intl'
import { OrderRing } from '@/features/orders/components/order-ring'
import type { OrderView } from '@/features/orders/queries'
import { inOrderOfSigning } from '@/features/orders/signing/party-lines'
import { useFormatter } from '@/messages/formatter'

/** Shown to the one whose signature was the last: the ring closes, and one reads what happens now. */
export function Agreed({ lines }: Pick<OrderView, 'lines'>) {
  const t = useTranslations('orders')
  const format = useFormatter()
  return (
    <div role="status" className="agreed">
      <OrderRing lines={lines} size={240} isClosing />
      <div className="flex flex-col items-start gap-4">
        <h2 className="text-2xl">{t('agreed.title')}</h2>
        <p>{t('done.made_valid')}</p>
        <ol>
          {inOrderOfSigning(lines).map(({ party, actedAt }) => (
            <li key={party}>
              <strong>{t(`partyTitle.${party}`)}</strong>{' '}
              {actedAt && (
                <span className="text-ink-soft">
                  {format.dateTime(actedAt, {
                    day: 'numeric',
                    month: 'long',
                    hour: '2-digit',
                    minute: '2-digit',
                  })}
                </span>
              )}
            </li>
          ))}
        </ol>
        <p>{t('agreed.next')}</p>
      </div>
    </div>
  )
}
