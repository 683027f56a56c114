import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import { type FigureName, figures, ruleOf } from '@/features/statistics/figures'
import type { Day } from '@/lib/dates'
import { paths } from '@/lib/paths'

const groups = {
  reach: ['interested', 'ordered', 'delivered'],
  deliveries: ['orders', 'deliveries', 'occasions', 'participants', 'rounds'],
  ways: ['funnel', 'taster', 'use'],
  answers: ['rewarding', 'stronger', 'recommends', 'goal'],
  parity: ['started', 'signing', 'declines', 'silent'],
} as const satisfies Record<string, readonly FigureName[]>

/** Every figure that the reader may see, each leading to its own page of the same day. */
export function FigureIndex({ names, day }: { names: readonly FigureName[]; day: Day }) {
  const t = useTranslations('figures')
  return (
    <Section title={t('more')} lead={t('moreLead')}>
      <div className="grid gap-8 sm:grid-cols-2 lg:grid-cols-4">
        {(Object.keys(groups) as (keyof typeof groups)[]).map(group => {
          const own = groups[group].filter(name => names.includes(name))
          if (own.length === 0) return null
          return (
            <div key={group}>
              <h3 className="mb-2 text-lg">{t(`group.${group}`)}</h3>
              {own.some(name => ruleOf(name).audience !== 'everyone') && (
                <p className="mb-2 text-sm text-ink-soft">{t('audience.readers')}</p>
              )}
              <ul className="space-y-1">
                {own.map(name => (
                  <li key={name}>
                    <TextLink href={paths.figure(figures[name].slug, `per=${day}`)}>
                      {t(`figure.${name}.title`)}
                    </TextLink>
                    {ruleOf(name).audience === 'staff' && (
                      <span className="block text-sm text-ink-soft">{t('audience.staff')}</span>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      </div>
    </Section>
  )
}
