import { useLocale, useTranslations } from 'next-intl'
import { SignOf } from '@/components/signs/sign-of'
import { TextLink } from '@/components/ui/text-link'
import type { WaitingFollowUp } from '@/features/follow-ups/queries'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

/** The deliveries of which the reader's party is asked what became. */
export function WaitingFollowUps({ waiting }: { waiting: WaitingFollowUp[] }) {
  const t = useTranslations('followUps')
  const locale = useLocale()
  return (
    <ul className="rows sign-rows">
      {waiting.map(({ deliveryId, service, closesOn }) => (
        <li key={deliveryId}>
          <SignOf service={service} />
          <div>
            <TextLink href={paths.followUp(deliveryId)} className="font-semibold">
              {t('waiting', { service: service.name[locale] })}
            </TextLink>
            <p className="row-note">{t('openUntil', { day: dayText(locale, closesOn) })}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
