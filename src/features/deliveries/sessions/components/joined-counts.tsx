import { useTranslations } from 'next-intl'
import { NumberField } from '@/components/form/number-field'
import type { JoinedPart } from '@/features/deliveries/sessions/queries'

export type JoinedCountsProps = {
  label: string
  hint?: string
  organisation: string
  joined: readonly JoinedPart[]
}

/** How many took part; of a joint session, from each organisation. */
export function JoinedCounts({ label, hint, organisation, joined }: JoinedCountsProps) {
  const t = useTranslations('deliveries.joint')
  const isJoint = joined.length > 0
  return (
    <>
      <NumberField
        name="actualParticipants"
        label={isJoint ? t('participants', { organisation }) : label}
        hint={hint}
        required={false}
      />
      {joined.map(({ occasionId, organisation: other }, index) => (
        <div key={occasionId}>
          <input type="hidden" name={`joined[${index}].occasionId`} value={occasionId} />
          <NumberField
            name={`joined[${index}].actualParticipants`}
            label={t('participants', { organisation: other })}
            required={false}
          />
        </div>
      ))}
    </>
  )
}
