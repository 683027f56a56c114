import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { OtherOrders } from '@/features/catalogue/components/other-orders'
import {
  type Engagement,
  hrefOf,
  PressButton,
  type Standing,
  stepOf,
} from '@/features/catalogue/components/service-next-step'
import { isUnderWay } from '@/features/catalogue/next-step-rules'

/** An order of the service that is under way, and the way on with it. Beside another order it is a link. */
export function OrderUnderWay({ isBeside = false, ...props }: Standing & { isBeside?: boolean }) {
  const t = useTranslations('catalogue')
  const { state, press } = stepOf(props)
  const order = orderUnderWay(props.engagement)
  if (!order || !press || state === 'none') return null
  return (
    <>
      <p className="font-semibold">{t(`own.${state}`, { number: order.number })}</p>
      {isBeside ? (
        <TextLink href={hrefOf(press, props.service, props.engagement)}>{t(`press.${press}`)}</TextLink>
      ) : (
        <PressButton {...props} press={press} />
      )}
      <OtherOrders others={props.engagement?.others} />
    </>
  )
}

/** On a phone: the press alone. Other choices stand in the step at the end of the page. */
export function OrderUnderWayBar(props: Standing) {
  const { press } = stepOf(props)
  if (!press) return null
  return (
    <>
      <p />
      <PressButton {...props} press={press} />
    </>
  )
}

/** The order that another one would stand beside: none where the last was delivered. */
export function orderUnderWay(engagement: Engagement | null) {
  const order = engagement?.order
  return order && isUnderWay(order) ? order : null
}
