import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/auth/actor'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import { findReceiptCode } from '@/features/receipts/queries'
import { paths } from '@/lib/paths'

/** Leads to the order's receipt, when it has one. */
export async function ReceiptLink({ actor, orderId }: { actor: Actor; orderId: string }) {
  const code = await findReceiptCode(actor, orderId)
  if (!code) return null
  const t = await getTranslations('receipts.link')
  return (
    <Section title={t('title')}>
      <p className="mb-2">{t('text')}</p>
      <TextLink href={paths.receipt(orderId)}>{t('open')}</TextLink>
    </Section>
  )
}
