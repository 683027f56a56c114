import { useLocale, useTranslations } from 'next-intl'
import { contentNames, orderModes } from '@/features/orders/content/content-fields'
import { type StandingField, StandingTexts } from '@/features/orders/drafting/components/standing-texts'
import { particularNames } from '@/features/orders/particulars/particulars'
import type { OrderRound } from '@/features/orders/places/queries'
import { dayText } from '@/lib/day-text'

/** The words for a draft that somebody saved while it was written: a browser shows them with no more help. */
export function SavedMeanwhile({ rounds }: { rounds: OrderRound[] | null }) {
  const t = useTranslations('orders')
  const locale = useLocale()
  const chosen: Record<string, StandingField['says']> = {
    mode: Object.fromEntries(orderModes.map(mode => [mode, t(`mode.${mode}`)])),
    safetyRepresentativeInformed: { on: t('yes'), off: t('no') },
  }
  const fields: StandingField[] = [...contentNames, ...particularNames].map(name => ({
    name,
    label: t(`field.${name}`),
    says: chosen[name],
  }))
  const says = Object.fromEntries((rounds ?? []).map(round => [round.id, dayText(locale, round.startsOn)]))
  return (
    <StandingTexts
      locale={locale}
      fields={[...fields, { name: 'roundId', label: t('edit.round'), says }]}
      texts={{
        title: t('edit.meanwhile.title'),
        choose: t('edit.meanwhile.choose'),
        keep: t('edit.meanwhile.keep'),
        useOwn: t('edit.meanwhile.useOwn'),
        both: t('edit.meanwhile.both'),
        chooseBoth: t('edit.meanwhile.chooseBoth'),
        only: t('edit.meanwhile.only'),
        same: t('edit.meanwhile.same'),
        saved: t('edit.meanwhile.saved'),
        own: t('edit.meanwhile.own'),
        none: t('notFilled'),
      }}
    />
  )
}
