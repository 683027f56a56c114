import { useTranslations } from 'next-intl'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

type OwedByStaffProps = {
  /** Null where they owe nothing. */
  since: Date | null | undefined
  /** Where the words are read, on another page than the order's row. */
  orderId?: string
  className?: string
}

/** The reader's party wrote to the staff, who have not answered. A colleague need not write the same. */
export function OwedByStaff({ since, orderId, className }: OwedByStaffProps) {
  const t = useTranslations('orders.thread')
  const format = useFormatter()
  if (!since) return null
  return (
    <p className={className}>
      {t('owed', { day: format.dateTime(since, { day: 'numeric', month: 'long' }) })}
      {orderId && (
        <>
          {' '}
          <a className="link" href={paths.thread(orderId)}>
            {t('toOwed')}
          </a>
        </>
      )}
    </p>
  )
}
