import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/text-link'
import type { ContentField } from '@/features/orders/content/content-fields'
import { paths } from '@/lib/paths'
import { WRITTEN_IN } from '@/lib/written'

type ReplacedTextProps = { orderId: string; question: ContentField; text: string }

/** A text that another party replaced, folded, and the way to write it again. */
export function ReplacedText({ orderId, question, text }: ReplacedTextProps) {
  const t = useTranslations('orders')
  const field = t(`field.${question}`)
  return (
    <Disclosure
      summary={
        <>
          {t('page.replaced')}
          <span className="sr-only">{`: ${field}`}</span>
        </>
      }
    >
      <p lang={WRITTEN_IN} className="whitespace-pre-line wrap-anywhere">
        {text}
      </p>
      <p className="mt-2">
        <TextLink href={paths.questionOf(orderId, question)}>{t('page.writeAgain', { field })}</TextLink>
      </p>
    </Disclosure>
  )
}
