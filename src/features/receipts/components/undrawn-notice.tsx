import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { undrawnIn } from '@/features/receipts/pdf/letters'

/** Says while a text is written which of its characters the printed receipt will lack. */
export function UndrawnNotice({ content }: { content: unknown }) {
  const t = useTranslations('receipts.undrawn')
  const undrawn = undrawnIn(JSON.stringify(content))
  if (undrawn.length === 0) return null
  return (
    <Notice title={t('title')}>
      <p>{t('text', { characters: undrawn.join(' ') })}</p>
    </Notice>
  )
}
