import type { Say } from '@/features/exports/say'
import type { Cell, Column } from '@/features/exports/table'
import type { CallInFile } from '@/features/interest/calls/file-queries'
import type { CallView } from '@/features/interest/calls/queries'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import type { Locale } from '@/messages/messages'

/** The call list as it is called by. Words that may not leave the portal say so. Notes of talks stay there. */
export function interestColumns(say: Say, locale: Locale): Column<CallView & { words?: CallInFile }>[] {
  const written = (words: string | null = null): Cell =>
    words ?? { word: say('exports.kept'), reason: say('exports.keptWhy') }
  return [
    { key: 'organisation', kind: 'text', cell: call => call.organisation },
    {
      key: 'organisationType',
      kind: 'text',
      cell: call => say(`organisations.type.${call.organisationType}`),
    },
    { key: 'contact', kind: 'text', cell: call => written(call.words?.contact) },
    { key: 'telephone', kind: 'text', cell: call => written(call.words?.telephone) },
    { key: 'turn', kind: 'text', cell: call => say(`interest.calls.turn.${call.turn}`) },
    {
      key: 'nextStep',
      kind: 'text',
      cell: call => written(call.words?.nextStep) || unwritten(call, say, locale),
    },
    { key: 'nextStepOn', kind: 'day', cell: call => call.nextStepOn },
    { key: 'service', kind: 'text', cell: call => textIn(locale, call.service.name) },
    { key: 'need', kind: 'text', cell: call => written(call.words?.need) },
    { key: 'timing', kind: 'text', cell: call => say(`interest.timing.${call.timing}`) },
    { key: 'interestedAt', kind: 'time', cell: call => call.interestedAt },
    { key: 'waitingSince', kind: 'time', cell: call => call.since },
    { key: 'lastHeldOn', kind: 'day', cell: call => call.lastHeldOn },
    { key: 'owner', kind: 'text', cell: call => call.owner },
  ]
}

/** As the list says it where a step has no words. */
function unwritten({ nextStepOn, lastHeldOn }: CallView, say: Say, locale: Locale): string | null {
  if (nextStepOn) return say('interest.calls.again')
  return lastHeldOn && say('interest.calls.noStep', { day: dayText(locale, lastHeldOn) })
}
