import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import type { Workplace } from '@/features/duties/duty'
import type { ShownFilter } from '@/features/duties/duty-filter'
import { workplaceAt } from '@/features/duties/duty-pages'

type DutyChipsProps = { filter: ShownFilter; counts: Workplace['counts'] }

/** Whose duties are shown, or the late ones, and whether of one kind alone. Each is a link, so the address says it all. */
export function DutyChips({ filter: { whose, kind, ticked }, counts }: DutyChipsProps) {
  const t = useTranslations('duties')
  const choices = [
    { value: undefined, label: t('all', { count: counts.all }) },
    { value: 'mina' as const, label: t('mine', { count: counts.mine }) },
    { value: 'ingens' as const, label: t('free', { count: counts.free }) },
    { value: 'sena' as const, label: t('overTime', { count: counts.late }) },
  ]
  return (
    <ul aria-label={t('whose')} className="chips">
      {choices.map(({ value, label }) => (
        <li key={label}>
          <Link
            href={workplaceAt({ whose: value, kind, ticked, page: 1 })}
            aria-current={value === whose ? 'true' : undefined}
            className="chip"
          >
            {label}
          </Link>
        </li>
      ))}
      {kind && (
        <li>
          <Link href={workplaceAt({ whose, ticked, page: 1 })} aria-current="true" className="chip">
            {t('kindOnly', { kind: t(`group.${kind}`) })}
            <span aria-hidden>×</span>
            <span className="sr-only">. {t('everyKind')}</span>
          </Link>
        </li>
      )}
    </ul>
  )
}
