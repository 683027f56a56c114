import { useTranslations } from 'next-intl'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import { Section } from '@/components/layout/section'
import { PrintButton } from '@/components/ui/print-button'
import type { OrderView } from '@/features/orders/queries'
import { namesUnionPeople } from '@/features/orders/signing/party-lines'
import { type ChosenIn, PartyChoices } from '@/features/orders/whose-move/components/party-choices'
import { hasStaffChoices, StaffChoices } from '@/features/orders/whose-move/components/staff-choices'
import { dayOf } from '@/lib/dates'

export type MoreChoicesProps = {
  order: OrderView
  actor: Actor
  copyKey: string
  /** It may say which of them the reader came for. */
  address: ChosenIn
}

/** Other acts on the order, less common than its next step. */
export function MoreChoices({ order, actor, address, copyKey }: MoreChoicesProps) {
  const t = useTranslations('orders')
  const today = dayOf(actor.now)
  if (!isParty(actor) && !(isStaff(actor) && hasStaffChoices(order))) return null
  return (
    <Section title={t('page.more')}>
      <div className="choices flex max-w-field flex-col gap-4">
        {isParty(actor) ? (
          <PartyChoices {...{ order, actor, address, copyKey }} />
        ) : (
          <StaffChoices order={order} today={today} />
        )}
        <PrintButton
          variant="secondary"
          label={t('action.print')}
          note={namesUnionPeople(order.lines) ? t('action.printNamed') : undefined}
          className="self-start max-lg:hidden"
        />
      </div>
    </Section>
  )
}
