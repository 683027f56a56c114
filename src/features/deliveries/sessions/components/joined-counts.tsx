import { OptionalMark } from '@/components/form/field-frame'
import { NumberField } from '@/components/form/number-field'
import type { JoinedPart } from '@/features/deliveries/sessions/queries'

export type JoinedCountsProps = {
  label: string
  hint?: string
  organisation: string
  joined: readonly JoinedPart[]
}

/** How many took part; of a joint session, the number of each organisation beside its name. */
export function JoinedCounts({ label, hint, organisation, joined }: JoinedCountsProps) {
  const own = 'actualParticipants'
  if (joined.length === 0) return <NumberField name={own} label={label} hint={hint} required={false} />
  return (
    <fieldset className="count-rows">
      <legend className="mb-1.5 font-semibold">
        {label}
        <OptionalMark />
        {hint && <span className="block text-sm font-normal text-ink-soft">{hint}</span>}
      </legend>
      <NumberField name={own} label={organisation} required={false} />
      {joined.map(({ occasionId }, index) => (
        <input key={occasionId} type="hidden" name={`joined[${index}].occasionId`} value={occasionId} />
      ))}
      {joined.map(({ occasionId, organisation: other }, index) => (
        <NumberField
          key={occasionId}
          name={`joined[${index}].actualParticipants`}
          label={other}
          required={false}
        />
      ))}
    </fieldset>
  )
}
