import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Form } from '@/components/form/form'
import { Section } from '@/components/layout/section'
import { DescriptionList } from '@/components/ui/description-list'
import { TelephoneLink } from '@/components/ui/telephone-link'
import { saveParticularsAction } from '@/features/orders/actions'
import { ParticularsFields } from '@/features/orders/particulars/components/particulars-fields'
import {
  type ParticularName,
  particularFields,
  particularNames,
} from '@/features/orders/particulars/particulars'
import type { OrderView } from '@/features/orders/queries'
import { isGone } from '@/features/orders/statuses'

/** An order that has ended keeps what it has. */
export function ParticularsSection({ order, ...props }: { order: OrderView; mayEdit: boolean }) {
  const t = useTranslations('orders')
  const mayEdit = props.mayEdit && !isGone(order.status)
  const items = particularNames
    .filter(field => order.particulars[field] !== '')
    .map(field => ({ term: t(`field.${field}`), description: shown(field, order.particulars[field]) }))
  if (items.length === 0 && !mayEdit) return null
  return (
    <Section title={t('page.particulars')}>
      {items.length > 0 && <DescriptionList layout="pairs" items={items} />}
      {mayEdit && (
        <Form
          fold={t('page.editParticulars')}
          action={saveParticularsAction}
          defaultValue={order.particulars}
          submitLabel={t('page.saveParticulars')}
          submitVariant="secondary"
        >
          <input type="hidden" name="orderId" value={order.id} />
          <ParticularsFields />
        </Form>
      )}
    </Section>
  )
}

function shown(field: ParticularName, text: string): ReactNode {
  return particularFields[field].kind === 'telephone' ? <TelephoneLink number={text} /> : text
}
