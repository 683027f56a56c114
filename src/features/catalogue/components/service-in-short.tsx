import { useLocale, useTranslations } from 'next-intl'
import { Unbroken } from '@/components/ui/unbroken'
import type { ServiceContent } from '@/features/catalogue/service-content'
import { textIn } from '@/lib/localized-text'

/** The four facts that one chooses by, under the lead on a phone. Beside the text they have a column. */
export function ServiceInShort({ content }: { content: ServiceContent }) {
  const t = useTranslations('catalogue')
  const locale = useLocale()
  const { duration, needs, mode } = content
  const facts = [t('facts.free'), textIn(locale, duration), t(`mode.${mode}`), textIn(locale, needs.people)]
  return (
    <p className="mt-3 text-base font-semibold text-ink lg:hidden" data-print="hide">
      <Unbroken>{facts.join(' · ')}</Unbroken>
    </p>
  )
}
