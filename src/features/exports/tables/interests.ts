import type { Say } from '@/features/exports/say'
import type { Column } from '@/features/exports/table'
import type { CallView } from '@/features/interest/calls/queries'
import { textIn } from '@/lib/localized-text'
import type { Locale } from '@/messages/messages'

/** The call list without what anybody wrote: a need may name people. */
export function interestColumns(say: Say, locale: Locale): Column<CallView>[] {
  return [
    { key: 'organisation', kind: 'text', cell: call => call.organisation },
    {
      key: 'organisationType',
      kind: 'text',
      cell: call => say(`organisations.type.${call.organisationType}`),
    },
    { key: 'service', kind: 'text', cell: call => textIn(locale, call.service.name) },
    { key: 'timing', kind: 'text', cell: call => say(`interest.timing.${call.timing}`) },
    { key: 'interestedAt', kind: 'time', cell: call => call.interestedAt },
    { key: 'turn', kind: 'text', cell: call => say(`interest.calls.turn.${call.turn}`) },
    { key: 'lastHeldOn', kind: 'day', cell: call => call.lastHeldOn },
    { key: 'nextStepOn', kind: 'day', cell: call => call.nextStepOn },
  ]
}
