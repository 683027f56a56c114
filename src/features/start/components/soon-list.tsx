import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'
import type { Turn } from '@/features/catalogue/rules'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

export type SoonRow = { slug: string; name: string; turn: Turn; sign: ReactNode }

export function SoonList({ rows }: { rows: SoonRow[] }) {
  const t = useTranslations('start')
  const locale = useLocale()
  if (rows.length === 0) return <p className="text-ink-soft">{t('soon.none')}</p>
  return (
    <ul className="border-b border-line">
      {rows.map(({ slug, name, turn, sign }) => (
        <li key={slug} className="flex items-center gap-4 border-t border-line py-4">
          {sign}
          <div className="min-w-0">
            <TextLink href={paths.service(slug)} className="font-semibold">
              {name}
            </TextLink>
            <p className="text-ink-soft">{t(`soon.${turn.kind}`, { day: dayText(locale, turn.on) })}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
