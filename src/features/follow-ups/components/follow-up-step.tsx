import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

/** A party's step half a year later. */
export function FollowUpStep({ deliveryId, closesOn }: { deliveryId: string; closesOn: string }) {
  const t = useTranslations('followUps')
  const locale = useLocale()
  return (
    <>
      <p>{t('step', { day: dayText(locale, closesOn) })}</p>
      <ButtonLink variant="primary" href={paths.followUp(deliveryId)}>
        {t('action')}
      </ButtonLink>
    </>
  )
}
