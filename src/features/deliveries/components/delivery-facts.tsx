import { useLocale, useTranslations } from 'next-intl'
import { type DescriptionItem, DescriptionList } from '@/components/ui/description-list'
import { Reached } from '@/components/ui/reached'
import { TextLink } from '@/components/ui/text-link'
import type { Contact } from '@/features/deliveries/contact-queries'
import { holdingOf, lacksDeliverer, type OccasionView } from '@/features/deliveries/delivery-view'
import { OccasionTime } from '@/features/deliveries/occasions/components/occasion-facts'
import type { DeliveryView } from '@/features/deliveries/queries'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

type DeliveryFactsProps = { delivery: DeliveryView; isLed?: boolean; isStaff?: boolean }

/** Where, whom to turn to and who is responsible: only what the reader may know. `isLed` follows the leading facts. Staff have a page of the organisation. */
export function DeliveryFacts({ delivery, isLed = false, isStaff = false }: DeliveryFactsProps) {
  const t = useTranslations('deliveries')
  const locale = useLocale()
  const fields = useTranslations('orders.field')
  const { contact, order, caseOwner, inUseOn, organisation, organisationId, service } = delivery
  const number = contact && t('orderNumber', { number: contact.orderNumber })
  const deliverers = useFormatter().list(deliverersOf(delivery.occasions))
  const items = [
    {
      term: t('facts.organisation'),
      description: isStaff ? (
        <TextLink href={paths.adminOrganisation(organisationId)}>{organisation}</TextLink>
      ) : (
        organisation
      ),
    },
    // A deliverer reads here what the service is. The others have the order's page for that.
    !order && {
      term: fields('service'),
      description: <TextLink href={paths.service(service.slug)}>{textIn(locale, service.name)}</TextLink>,
    },
    number && {
      term: t('facts.order'),
      description: order ? <TextLink href={paths.order(order.id)}>{number}</TextLink> : number,
    },
    !isLed &&
      order &&
      deliverers !== '' && {
        term: t('leading.deliverer'),
        description: deliverers,
      },
    !isLed && { term: t('facts.contact'), description: <ContactLine contact={contact} /> },
    caseOwner && { term: t('facts.caseOwner'), description: <Reached {...caseOwner} /> },
    { term: t('facts.opened'), description: dayText(locale, dayOf(delivery.createdAt)) },
    inUseOn && { term: t('facts.inUse'), description: dayText(locale, inUseOn) },
    order?.practicalNotes && {
      term: t('facts.notes'),
      description: (
        <p lang={WRITTEN_IN} className="whitespace-pre-line">
          {order.practicalNotes}
        </p>
      ),
    },
  ]
  return (
    <DescriptionList
      layout="stacked"
      items={items.filter(item => typeof item === 'object' && item !== null)}
    />
  )
}

/** Those who hold its occasions, or are asked to, each once. */
function deliverersOf(occasions: readonly OccasionView[]): string[] {
  const named = occasions.filter(one => {
    const holding = holdingOf(one)
    return one.status !== 'cancelled' && holding !== 'declined' && holding !== 'unanswered'
  })
  return [...new Set(named.flatMap(({ deliverer }) => deliverer?.name ?? []))]
}

type LeadingFactsProps = {
  delivery: DeliveryView
  occasion: OccasionView | null
  /** In the contact's place where the occasion is for several organisations. */
  joint?: DescriptionItem
}

/** Which occasion, when, where, who holds it and whom to call: what one needs before anything else. */
export function LeadingFacts({ delivery: { contact }, occasion, joint }: LeadingFactsProps) {
  const t = useTranslations('deliveries')
  const locale = useLocale()
  // Others may come to the place of a joint session. One that is only proposed has none yet.
  const isPlaced = joint ? occasion?.status !== 'proposed' : occasion?.mode === 'on_site'
  const place = (isPlaced && occasion?.place) || ''
  const hasTime = occasion && (occasion.startsAt ?? occasion.doneOn)
  const items = [
    occasion && { term: t('leading.occasion'), description: textIn(locale, occasion.title) },
    hasTime && { term: t('leading.when'), description: <When occasion={occasion} /> },
    place !== '' && { term: t('leading.place'), description: <span lang={WRITTEN_IN}>{place}</span> },
    occasion &&
      (occasion.deliverer || lacksDeliverer(occasion)) && {
        term: t('leading.deliverer'),
        description:
          occasion.deliverer && !occasion.isDeclined ? occasion.deliverer.name : t('delivererSought'),
      },
    joint ?? { term: t('facts.contact'), description: <ContactLine contact={contact} /> },
  ]
  return (
    <DescriptionList
      layout="leading"
      items={items.filter(item => typeof item === 'object' && item !== null)}
    />
  )
}

function When({ occasion }: { occasion: OccasionView }) {
  return (
    <span className="block first-letter:uppercase">
      <OccasionTime occasion={occasion} />
    </span>
  )
}

function ContactLine({ contact }: { contact: Contact | null }) {
  const t = useTranslations('deliveries.facts')
  if (!contact?.name && !contact?.email) return t('noContact')
  return <Reached {...contact} />
}
