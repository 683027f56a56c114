import { useTranslations } from 'next-intl'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import {
  type ParticularName,
  particularFields,
  particularNames,
} from '@/features/orders/particulars/particulars'

/** Contact, registry number and practical notes: outside what is signed. */
export function ParticularsFields() {
  return (
    <div className="flex flex-col gap-6">
      {particularNames.map(name => (
        <ParticularsField key={name} name={name} />
      ))}
    </div>
  )
}

const types = { line: 'text', email: 'email', telephone: 'tel' } as const

function ParticularsField({ name }: { name: ParticularName }) {
  const t = useTranslations('orders.field')
  const { kind, longest, autoComplete, width } = particularFields[name]
  if (kind === 'text') {
    return <TextArea name={name} label={t(name)} rows={3} maxLength={longest} required={false} />
  }
  const control = { name, type: types[kind], autoComplete, width } as const
  return <TextField {...control} label={t(name)} required={false} />
}
