import { useTranslations } from 'next-intl'

/** To a party of a delivery under way. Paper has no press beside the words, so that it leaves out whom to write to. */
export function DaysLead() {
  const t = useTranslations('deliveries')
  return (
    <>
      <span data-print="hide">{t('occasionsAsk')} </span>
      {t('occasionsLead')}
    </>
  )
}
