import { useTranslations } from 'next-intl'
import { classNames } from '@/components/class-names'

const widths = ['w-11/12', 'w-full', 'w-4/5', 'w-2/3']

/** Resting lines in place of text that is on its way; it does not pulse. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const t = useTranslations('common')
  return (
    <div role="status" className="space-y-3">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => line).map(line => (
        <div key={line} aria-hidden className={classNames('h-4 rounded-sm bg-surface', widths[line % 4])} />
      ))}
    </div>
  )
}
