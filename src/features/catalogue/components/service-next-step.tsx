import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Actor, isParty, isSignedIn, isStaff } from '@/auth/actor'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { OtherOrders } from '@/features/catalogue/components/other-orders'
import { SuccessorLink } from '@/features/catalogue/components/service-facts'
import { useStateSentence } from '@/features/catalogue/components/service-state'
import {
  type OrderStanding,
  type Press,
  type ServiceReader,
  type ServiceStep,
  serviceStep,
} from '@/features/catalogue/next-step-rules'
import type { ServiceView } from '@/features/catalogue/queries'
import { paths } from '@/lib/paths'

export type EngagedOrder = { id: string; number: number; standing: OrderStanding; deliveryId: string | null }

/** The interest and the orders that the reader's own organisation already has. The newest order leads. */
export type Engagement = { interestId: string | null; order: EngagedOrder | null; others: EngagedOrder[] }

export type Standing = { service: ServiceView; engagement: Engagement | null; actor: Actor }

export type ServiceNextStepProps = Standing & {
  /** Where the reader may order: the press that begins the draft at once. */
  start?: (label: string) => ReactNode
  /** The need that was written or answered on the way here, as it follows along in an address. */
  about?: string
}

/** Where the reader's organisation stands with the service, and the one thing to do next. */
export function ServiceNextStep(props: ServiceNextStepProps) {
  const { service, engagement, about } = props
  const t = useTranslations('catalogue')
  const { state, press, also } = stepOf(props)
  const sentence = useStateSentence(service, also === 'order_another')
  return (
    <>
      {state !== 'none' && (
        <p className="font-semibold">{t(`own.${state}`, { number: engagement?.order?.number ?? 0 })}</p>
      )}
      {state !== 'none' && <OtherOrders others={engagement?.others} />}
      <p className="text-sm">{sentence}</p>
      {press !== 'successor' && <SuccessorLink service={service} about={about} />}
      {press && <PressButton {...props} press={press} />}
      {also && (
        <p className="text-sm">
          <TextLink href={hrefOf(also, service, engagement, about)}>{t(`press.${also}`)}</TextLink>
        </p>
      )}
    </>
  )
}

/** On a phone: the same press in one line, and beside it what may be done instead. The rest stands in the step itself. */
export function ServiceBar(props: ServiceNextStepProps) {
  const { service, engagement, about } = props
  const t = useTranslations('catalogue')
  const { press, also } = stepOf(props)
  return (
    <>
      <p>
        {also && (
          <TextLink href={hrefOf(also, service, engagement, about)}>
            {t(also === 'order_another' ? 'press.another' : `press.${also}`)}
          </TextLink>
        )}
      </p>
      {press && <PressButton {...props} press={press} />}
    </>
  )
}

/** The step that the reader may take with the service. */
export function stepOf({ service, engagement, actor }: Standing): ServiceStep {
  const offered = { ...service, hasSuccessor: service.successor !== null }
  const own = engagement && {
    hasInterest: engagement.interestId !== null,
    order: engagement.order?.standing ?? null,
  }
  return serviceStep(offered, readerOf(actor), own)
}

export function PressButton({
  press,
  start,
  service,
  engagement,
  about,
}: ServiceNextStepProps & { press: Press }) {
  const label = useTranslations('catalogue.press')(press)
  if (start && (press === 'order' || press === 'order_again')) return start(label)
  return (
    <ButtonLink href={hrefOf(press, service, engagement, about)} variant="primary">
      {label}
    </ButtonLink>
  )
}

function readerOf(actor: Actor): ServiceReader {
  if (!isSignedIn(actor)) return 'anyone'
  if (isParty(actor)) return actor.canSign ? 'signatory' : 'preparer'
  if (isStaff(actor)) return 'staff'
  // One whose mandate begins later has none to ask for.
  return actor.role === 'person' && !actor.coming?.length ? 'person' : 'other'
}

export function hrefOf(
  press: Press,
  { slug, successor }: ServiceView,
  engagement: Engagement | null,
  about?: string,
): string {
  const orderId = engagement?.order?.id ?? ''
  const deliveryId = engagement?.order?.deliveryId
  const hrefs: Record<Press, string> = {
    order: paths.newOrder(slug, about),
    order_again: paths.newOrder(slug, about),
    order_another: paths.newOrder(slug, about),
    continue_draft: paths.editOrder(orderId),
    correct: paths.editOrder(orderId),
    sign: paths.signOrder(orderId),
    open_order: paths.order(orderId),
    open_delivery: deliveryId ? paths.delivery(deliveryId) : paths.order(orderId),
    show_interest: paths.newInterest(slug, about),
    see_interest: paths.interest(engagement?.interestId ?? ''),
    successor: paths.service(successor?.slug ?? '', about),
    ask_access: paths.requestAccess,
    see_interested: `${paths.adminInterests}?tjanst=${slug}`,
  }
  return hrefs[press]
}
