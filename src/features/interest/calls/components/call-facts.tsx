import { useLocale, useTranslations } from 'next-intl'
import type { CallDetails, DialogueView } from '@/features/interest/calls/call-queries'
import { InterestDetails } from '@/features/interest/components/interest-details'
import { StepText } from '@/features/interest/dialogue/components/dialogue-log'
import { dayText } from '@/lib/day-text'
import { WRITTEN_IN } from '@/lib/written'

/** The facts that one calls by. Beside the number stands the last talk about the service, with its agreed step. */
export function CallFacts({ call }: { call: CallDetails }) {
  const t = useTranslations('interest.dialogue')
  // The latest is listed first. A talk about another service agreed nothing about this one.
  const last = call.dialogues.find(({ serviceId }) => serviceId === call.service.id)
  const said = last && [{ term: t('last'), description: <Said dialogue={last} /> }]
  return <InterestDetails interest={call} isLed beside={said} />
}

function Said({ dialogue }: { dialogue: DialogueView }) {
  const { heldOn, staff, note } = dialogue
  const locale = useLocale()
  return (
    <div className="text-base font-normal">
      <p>{`${dayText(locale, heldOn)}, ${staff}`}</p>
      {note && (
        <p lang={WRITTEN_IN} className="line-clamp-3 max-w-measure">
          {note}
        </p>
      )}
      <StepText dialogue={dialogue} />
    </div>
  )
}
