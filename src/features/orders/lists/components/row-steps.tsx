import { useTranslations } from 'next-intl'
import { buttonClasses } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import type { OrderListItem } from '@/features/orders/order-rows'
import type { OrderStep } from '@/features/orders/whose-move/order-step'

type RowStepsProps = {
  order: Pick<OrderListItem, 'versionNumber'>
  /** The first is the one to do. */
  steps: readonly OrderStep[]
  /** Its first step is the page's. */
  leads: boolean
  describedBy: string
}

/** The presses of a row: the reader's turn, or what may be read meanwhile. */
export function RowSteps({ order, steps, leads, describedBy }: RowStepsProps) {
  const t = useTranslations('orders.step')
  return steps.map(({ key, href }, index) => {
    // The browser's own way to a place on the page gives it focus.
    const Way = href.includes('#') ? 'a' : Link
    const classes = buttonClasses(leads && index === 0 ? 'primary' : 'secondary')
    return (
      <Way key={key} href={href} aria-describedby={describedBy} className={classes}>
        {t(key, { next: order.versionNumber + 1 })}
      </Way>
    )
  })
}
