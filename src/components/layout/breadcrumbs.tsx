import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'

export type Breadcrumb = { href?: string; label: string }

export function Breadcrumbs({ items }: { items: Breadcrumb[] }) {
  const t = useTranslations('common')
  return (
    <nav aria-label={t('breadcrumbs')} className="mb-6 text-sm">
      <ol className="flex flex-wrap gap-x-2 text-ink-soft">
        {items.map((item, index) => (
          <li key={item.label} className="flex items-center gap-x-2 py-1">
            {item.href ? (
              <TextLink href={item.href}>{item.label}</TextLink>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
            {/* After its entry, so that no line begins with it. */}
            {index < items.length - 1 && <span aria-hidden>/</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
