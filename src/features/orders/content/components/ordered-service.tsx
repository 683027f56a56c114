import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { ServiceFace } from '@/features/catalogue/face-queries'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

export type ServiceInOrder = Pick<ServiceFace, 'slug' | 'name' | 'inShort' | 'provider'>

/** The service by name, and in one line what it is, as the revision says that the order is for. */
export function OrderedService({ service }: { service: ServiceInOrder }) {
  const t = useTranslations('orders.page')
  const locale = useLocale()
  const { slug, name, inShort, provider } = service
  const facts = [textIn(locale, inShort), ...(provider ? [t('provider', { provider })] : [])]
  return (
    <>
      <TextLink href={paths.service(slug)}>{textIn(locale, name)}</TextLink>
      <span className="block row-note">{facts.join('\u00a0· ')}</span>
    </>
  )
}
