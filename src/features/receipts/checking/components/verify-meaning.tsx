import { useLocale, useTranslations } from 'next-intl'
import { Children, type ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import { swedishWords } from '@/components/ui/in-swedish'
import { organisationNameOf } from '@/features/receipts/pdf/receipt-texts'
import type { ReceiptDocument } from '@/features/receipts/receipt-schema'
import { instantText } from '@/lib/time-text'

const doesNot = ['person', 'mandate', 'law', 'later'] as const

/** The receipt's proof in words, and its limits. */
export function Meaning({ receipt }: { receipt: ReceiptDocument }) {
  const t = useTranslations('receipts.verify')
  const locale = useLocale()
  const unions = receipt.parties.filter(({ party, signature }) => party !== 'employer' && signature).length
  const proves = [
    t('provesItems.joint', {
      unions,
      organisation: organisationNameOf(receipt),
      version: receipt.version.number,
    }),
    t('provesItems.text', { when: instantText(locale, receipt.validAt) }),
    t('provesItems.mandate'),
    t('provesItems.portal'),
  ]
  return (
    <>
      <Items title={t('proves')} items={proves} />
      <Items title={t('doesNot')} items={doesNot.map(item => t.rich(`doesNotItems.${item}`, swedishWords))} />
    </>
  )
}

function Items({ title, items }: { title: string; items: ReactNode[] }) {
  return (
    <Section title={title}>
      <ul className="max-w-measure list-disc space-y-2 ps-5">
        {Children.map(items, item => (
          <li>{item}</li>
        ))}
      </ul>
    </Section>
  )
}
