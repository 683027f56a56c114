import { useTranslations } from 'next-intl'
import { WRITTEN } from '@/features/orders/thread/components/message-list'

/** From the notice at the top of a long page to the words that were sent. */
export function ToWritten() {
  const t = useTranslations('orders.thread')
  return (
    <p>
      <a className="link" href={`#${WRITTEN}`}>
        {t('toWritten')}
      </a>
    </p>
  )
}
