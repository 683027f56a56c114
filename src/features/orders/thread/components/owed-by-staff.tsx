import { useTranslations } from 'next-intl'
import { useFormatter } from '@/messages/formatter'

type OwedByStaffProps = {
  /** Null where they owe nothing. */
  since: Date | null | undefined
  /** The way to where the words are read. The order's row has its own. */
  way?: string | null
  className?: string
}

/** The reader's party wrote to the staff, who have not answered. A colleague need not write the same. */
export function OwedByStaff({ since, way, className }: OwedByStaffProps) {
  const t = useTranslations('orders.thread')
  const format = useFormatter()
  if (!since) return null
  return (
    <p className={className}>
      {t('owed', { day: format.dateTime(since, { day: 'numeric', month: 'long' }) })}
      {way && (
        <>
          {' '}
          <a className="link" href={way}>
            {t('toOwed')}
          </a>
        </>
      )}
    </p>
  )
}
