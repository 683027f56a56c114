import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { memberFields, neededOfMembers } from '@/features/imports/members/member-columns'
import { neededOfOrders, orderFields } from '@/features/imports/orders/order-columns'
import { importKinds } from '@/features/imports/schema'

const columns = {
  members: { fields: memberFields, needed: neededOfMembers },
  orders: { fields: orderFields, needed: neededOfOrders },
}

/** Beside the upload: the columns that a file of each kind may have, and those that it must. */
export function FileShape() {
  const t = useTranslations('imports')
  return (
    <Section title={t('shape')} lead={t('shapeLead')}>
      <div className="flex flex-col gap-7">
        {importKinds.map(kind => (
          <ColumnList key={kind} kind={kind} />
        ))}
      </div>
    </Section>
  )
}

function ColumnList({ kind }: { kind: keyof typeof columns }) {
  const t = useTranslations('imports')
  const { fields, needed } = columns[kind]
  const isNeeded = (field: string) => needed.some(one => one === field)
  return (
    <div>
      <h3 className="mb-2 font-semibold">{t(`kind.${kind}`)}</h3>
      <ul className="border-t border-line">
        {fields.map(field => (
          <li key={field} className="flex items-baseline justify-between gap-4 border-b border-line py-1.5">
            <span className={isNeeded(field) ? undefined : 'text-ink-soft'}>{t(`field.${field}`)}</span>
            {isNeeded(field) && <span className="text-sm font-semibold">{t('needed')}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
