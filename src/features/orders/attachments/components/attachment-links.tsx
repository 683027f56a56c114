import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { OrderView } from '@/features/orders/queries'
import { paths } from '@/lib/paths'

export type LinkedAttachment = { key: string; name: string; href: string | null }

type Holding = Pick<OrderView, 'id' | 'attachments'>

/** The files of the text as it is written now. */
export function draftAttachments(order: Holding): LinkedAttachment[] {
  return order.attachments
    .filter(file => !file.removedAt)
    .map(({ id, name }) => ({ key: id, name, href: paths.attachment(order.id, id) }))
}

/** The files that a version names, each found again by its hash. */
export function signedAttachments(
  order: Holding,
  named: { name: string; sha256: string }[],
): LinkedAttachment[] {
  return named.map(({ name, sha256 }) => {
    const file = order.attachments.find(one => one.hash === sha256)
    return { key: `${name} ${sha256}`, name, href: file ? paths.attachment(order.id, file.id) : null }
  })
}

export function AttachmentLinks({ attachments }: { attachments: LinkedAttachment[] }) {
  const t = useTranslations('orders.attachments')
  if (attachments.length === 0) return t('none')
  return (
    <ul className="space-y-1">
      {attachments.map(({ key, name, href }) => (
        <li key={key} className="wrap-anywhere">
          {href ? <TextLink href={href}>{name}</TextLink> : name}
        </li>
      ))}
    </ul>
  )
}
