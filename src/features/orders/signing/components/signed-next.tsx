import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { Unbroken } from '@/components/ui/unbroken'
import type { OrderView } from '@/features/orders/queries'
import { NextToSign } from '@/features/orders/signing/components/next-to-sign'
import type { NextToSign as Next } from '@/features/orders/signing/next-queries'
import { dayOfDate } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

type SignedNextProps = { order: Pick<OrderView, 'awaited' | 'deadlineOn'>; next: Next | null }

/** To one who signed and was not the last: who is waited for and until when, and the way on. */
export function SignedNext({ order: { awaited, deadlineOn }, next }: SignedNextProps) {
  const t = useTranslations('orders.signedNext')
  const party = useTranslations('common.party')
  const format = useFormatter()
  const locale = useLocale()
  if (awaited.length === 0) return null
  const day = deadlineOn ? dayText(locale, dayOfDate(deadlineOn)) : 'none'
  return (
    <>
      <p>
        <Unbroken>{t('awaited', { parties: format.list(awaited.map(one => party(one))), day })}</Unbroken>{' '}
        {t('mail')}
      </p>
      <NextToSign next={next} />
      <p>
        <TextLink href={paths.overview}>{t('overview')}</TextLink>
      </p>
    </>
  )
}
