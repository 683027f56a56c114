import { day, instant, list, nullable, object, text, whole, yesOrNo } from '@/lib/openapi-parts'

const bothLanguages = object({ sv: text, en: text })
const oneOf = (...values: string[]) => ({ enum: values })
const mode = oneOf('on_site', 'digital', 'either')

const occasion = object({
  key: text,
  title: bothLanguages,
  description: bothLanguages,
  minutes: whole,
  mode,
  afterDays: { ...whole, description: 'Days after the first occasion' },
  perUnit: yesOrNo,
})

const goal = {
  ...object({
    count: whole,
    unit: oneOf('deliveries', 'organisations'),
    isReached: yesOrNo,
    reachedAtLeast: { ...whole, description: 'In whole fives, so that no small group can be told from it' },
  }),
  description: 'What the staff aim at, and how far the service has come',
}

const round = object({
  startsOn: day,
  lastOrderOn: { ...day, description: 'The last day to join it' },
  minimumPlaces: whole,
  maximumPlaces: whole,
  placesLeft: {
    ...whole,
    description: 'Places that the next one who orders gets; none while others wait for them',
  },
})

/** A service as `GET /api/v1/services` gives it. */
export const service = object({
  number: whole,
  slug: text,
  path: text,
  url: { type: 'string', format: 'uri' },
  revision: whole,
  revisedAt: nullable(instant),
  lifecycle: {
    ...oneOf('coming', 'open', 'paused', 'phasing_out', 'closed'),
    description: 'The state today: the days below have been counted in',
  },
  opensOn: nullable(day),
  lastOrderOn: nullable(day),
  lastDeliveryOn: nullable(day),
  successor: { ...nullable(text), description: 'The slug of the service that takes over' },
  goal: nullable(goal),
  nextRound: { ...nullable(round), description: 'The first of the rounds below' },
  rounds: {
    ...list(round),
    description:
      'Those that can still be joined, the first to start first; where they are full, orders wait in line',
  },
  canBeOrdered: { ...yesOrNo, description: 'By any member; organisations on a pilot list may order earlier' },
  canBeShownInterest: yesOrNo,
  name: bothLanguages,
  summary: bothLanguages,
  description: bothLanguages,
  suits: bothLanguages,
  gives: list(bothLanguages),
  needs: object({ people: bothLanguages, time: bothLanguages, room: bothLanguages }),
  steps: list(object({ title: bothLanguages, text: bothLanguages })),
  form: bothLanguages,
  duration: bothLanguages,
  levels: list(oneOf('agenda_setting', 'organisation', 'group_individual')),
  kinds: list(oneOf('remedial', 'preventive', 'promotive', 'developmental')),
  mode,
  provider: nullable(text),
  occasions: { ...list(occasion), description: 'The delivery template: what every order gets' },
  runsInRounds: yesOrNo,
  selfLed: yesOrNo,
  jointAttendance: { ...yesOrNo, description: 'Given only when employer and unions are there' },
  jointAttendanceNote: {
    ...nullable(bothLanguages),
    description: 'Who should attend, where that is special',
  },
  taster: yesOrNo,
  countsUse: yesOrNo,
  questions: list(object({ question: bothLanguages, answer: bothLanguages })),
})
