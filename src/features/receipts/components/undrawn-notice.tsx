import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { undrawnIn } from '@/features/receipts/pdf/letters'

/** Says before a text is sent which of its characters the printed receipt will lack. */
export function UndrawnNotice({ content }: { content: unknown }) {
  const text = JSON.stringify(content)
  if (undrawnIn(text).length === 0) return null
  return (
    <Notice>
      <Undrawn text={text} />
    </Notice>
  )
}

/** The same while it is written: beside each field that has such characters. */
export function undrawnNotes<Field extends string>(
  content: Record<Field, unknown>,
): Partial<Record<Field, ReactNode>> {
  const notes: Partial<Record<Field, ReactNode>> = {}
  for (const name in content) {
    const text = String(content[name] ?? '')
    if (undrawnIn(text).length > 0) notes[name] = <Undrawn text={text} />
  }
  return notes
}

function Undrawn({ text }: { text: string }) {
  const t = useTranslations('receipts')
  const undrawn = undrawnIn(text)
  return (
    <p className="max-w-measure">{t('undrawn', { characters: undrawn.join(' '), count: undrawn.length })}</p>
  )
}
