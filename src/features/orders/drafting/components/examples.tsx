import { useLocale, useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import type { WrittenExample } from '@/features/catalogue/service-content'
import type { Writing } from '@/features/orders/content/content-fields'
import { textIn } from '@/lib/localized-text'

/** How others answered the same question, in orders of the service that reached their goal. */
export function Examples({ field, examples }: { field: Writing; examples: WrittenExample[] }) {
  const t = useTranslations('orders.edit')
  const locale = useLocale()
  if (examples.length === 0) return null
  return (
    <Disclosure summary={t('examples', { count: examples.length })}>
      <ul className="flex flex-col gap-4">
        {examples.map(example => (
          <li key={example.about.sv}>
            <blockquote className="border-s-4 border-line ps-4">
              <p className="whitespace-pre-line">{textIn(locale, example[field])}</p>
            </blockquote>
            <p className="mt-1 ps-5 text-sm text-ink-soft">{textIn(locale, example.about)}</p>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
