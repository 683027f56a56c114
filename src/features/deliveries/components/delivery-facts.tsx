import { useLocale, useTranslations } from 'next-intl'
import { DescriptionList } from '@/components/ui/description-list'
import { TelephoneLink } from '@/components/ui/telephone-link'
import { TextLink } from '@/components/ui/text-link'
import { MailLink } from '@/features/deliveries/components/mail-link'
import type { Contact } from '@/features/deliveries/contact-queries'
import type { DeliveryView } from '@/features/deliveries/queries'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'
import { WRITTEN_IN } from '@/lib/written'

/** Where, whom to turn to and who is responsible: only what the reader may know. */
export function DeliveryFacts({ delivery }: { delivery: DeliveryView }) {
  const t = useTranslations('deliveries')
  const locale = useLocale()
  const { contact, order, caseOwner, inUseOn } = delivery
  const number = contact && t('orderNumber', { number: contact.orderNumber })
  const items = [
    { term: t('facts.organisation'), description: delivery.organisation },
    number && {
      term: t('facts.order'),
      description: order ? <TextLink href={paths.order(order.id)}>{number}</TextLink> : number,
    },
    { term: t('facts.contact'), description: <ContactLine contact={contact} /> },
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

function ContactLine({ contact }: { contact: Contact | null }) {
  const t = useTranslations('deliveries.facts')
  if (!contact?.name && !contact?.email) return t('noContact')
  return (
    <>
      {contact.name}
      {contact.telephone && (
        <span className="block">
          <TelephoneLink number={contact.telephone} className="text-sm" />
        </span>
      )}
      {contact.email && (
        <span className="block">
          <MailLink address={contact.email} />
        </span>
      )}
    </>
  )
}

function Reached({ name, telephone }: { name: string; telephone: string }) {
  return (
    <>
      {name}
      {telephone && (
        <span className="block">
          <TelephoneLink number={telephone} className="text-sm" />
        </span>
      )}
    </>
  )
}
