import { useLocale, useTranslations } from 'next-intl'
import type { ComingMandate } from '@/auth/actor'
import { dayText } from '@/lib/day-text'

/** A line for each of them. */
export function ComingMandates({ coming = [] }: { coming?: ComingMandate[] }) {
  return coming.map(one => (
    <p key={one.id}>
      <ComingMandateText coming={one} />.
    </p>
  ))
}

/** An accepted mandate and the day that it begins: "Du är ersättare för … från 1 december 2026". */
export function ComingMandateText({ coming }: { coming: ComingMandate }) {
  const t = useTranslations('organisations')
  const common = useTranslations('common')
  const locale = useLocale()
  const { standsInFor, canSign, party, organisation, from, to } = coming
  return t('coming', {
    as: standsInFor ? 'standIn' : canSign ? 'signatory' : 'preparer',
    giver: standsInFor ?? '',
    party: common(`party.${party}`),
    organisation,
    from: dayText(locale, from),
    to: to ? dayText(locale, to) : 'none',
  })
}
