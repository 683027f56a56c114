import { useTranslations } from 'next-intl'
import { RingMark } from '@/components/ui/ring'
import { LanguageSwitch } from '@/features/navigation/components/language-switch'

/** All that stands round a page for one short errand: whose it is, and the other language. */
export function BareHead() {
  const t = useTranslations('common')
  return (
    <div data-print="hide" className="mb-6 flex items-center justify-between gap-4">
      <span className="flex items-center gap-3">
        <RingMark size={28} />
        <span className="portal-name">{t('portalName')}</span>
      </span>
      <LanguageSwitch />
    </div>
  )
}
