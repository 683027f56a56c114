import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import type { Dealings } from '@/features/organisations/register/dealings-queries'
import { paths } from '@/lib/paths'

/** The way from an organisation to its orders and interests. */
export function DealingLinks({ dealings }: { dealings: Dealings }) {
  const t = useTranslations('organisations.register')
  const orders = dealings.orders.map(({ id, number, service }) => ({
    href: paths.order(id),
    label: t('order', { number, service }),
  }))
  const interests = dealings.interests.map(({ id, service }) => ({
    href: paths.adminInterest(id),
    label: service,
  }))
  return (
    <>
      <LinkSection title={t('orders')} none={t('noOrders')} links={orders} />
      <LinkSection title={t('interests')} none={t('noInterests')} links={interests} />
    </>
  )
}

type LinkSectionProps = { title: string; none: string; links: { href: string; label: string }[] }

function LinkSection({ title, none, links }: LinkSectionProps) {
  return (
    <Section title={title}>
      {links.length === 0 && <p className="text-ink-soft">{none}</p>}
      <ul className="space-y-2">
        {links.map(({ href, label }) => (
          <li key={href}>
            <TextLink href={href}>{label}</TextLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
