import { useLocale, useTranslations } from 'next-intl'
import { NEXT_STEP } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { dayOfDate } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

/** On a phone: until when one signs, and the way to the end of the text. There the signature is set. */
export function SignBar({ deadlineOn }: { deadlineOn: Date | null }) {
  const t = useTranslations('orders.sign')
  const locale = useLocale()
  return (
    <>
      <p>{deadlineOn && t('bar', { day: dayText(locale, dayOfDate(deadlineOn)) })}</p>
      <ButtonLink variant="primary" href={`#${NEXT_STEP}`}>
        {t('toEnd')}
      </ButtonLink>
    </>
  )
}
