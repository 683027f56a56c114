/** The ways to part a figure. `time`: at each month's end. `part`: by what the figure itself tells apart. */
export const cuts = ['time', 'type', 'size', 'sector', 'service', 'level', 'kind', 'part', 'side'] as const
export type Cut = (typeof cuts)[number]

const ofOrganisations = ['time', 'type', 'size', 'sector'] as const
const ofServices = ['service', 'level', 'kind'] as const
const everyCut = [...ofOrganisations, ...ofServices] as const
const ofAnswers = ['part', 'time', 'service', 'level', 'kind'] as const
const ofParties = ['side', 'part', 'time'] as const

/**
 * `share`: so many of so many. `count`: so many, from so many. `days`: a median, of so many. The first cut is the one that
 * the figure's page opens with.
 */
export type FigureRule = {
  /** Its name in the address, which stays for good. */
  slug: string
  form: 'share' | 'count' | 'days'
  cuts: readonly Cut[]
  audience: 'everyone' | 'readers' | 'staff'
  /** Answers that nobody may trace: no rows, and no cuts by organisation. */
  anonymous?: true
  /** Its whole is no list that anyone may read. None of a few would tell of those few. */
  hasOwnWhole?: true
  /**
   * Its whole is of some services alone, perhaps one. So it says who ordered that, and of few organisations it is a group
   * like any other. The whole programme is no group.
   */
  isOfFewServices?: true
}

/** The figures that tell the programme at a glance. */
export const headlineFigures = [
  'interested',
  'ordered',
  'delivered',
  'deliveries',
  'occasions',
  'participants',
  'use',
] as const

/** Every figure, in the order in which they are told. */
export const figures = {
  interested: { slug: 'visat-intresse', form: 'share', cuts: everyCut, audience: 'everyone' },
  ordered: { slug: 'avropat', form: 'share', cuts: everyCut, audience: 'everyone' },
  delivered: { slug: 'fatt-leverans', form: 'share', cuts: everyCut, audience: 'everyone' },
  orders: { slug: 'avrop', form: 'count', cuts: everyCut, audience: 'everyone' },
  deliveries: { slug: 'levererade-tjanster', form: 'count', cuts: everyCut, audience: 'everyone' },
  occasions: { slug: 'tillfallen', form: 'count', cuts: everyCut, audience: 'everyone' },
  participants: { slug: 'deltagare', form: 'count', cuts: everyCut, audience: 'everyone' },
  use: {
    slug: 'ia-vid-larosaten',
    form: 'share',
    cuts: ['part', 'time'],
    audience: 'everyone',
    isOfFewServices: true,
  },
  funnel: {
    slug: 'fran-intresse-till-leverans',
    form: 'share',
    cuts: ['part', ...ofOrganisations],
    audience: 'everyone',
  },
  taster: {
    slug: 'gick-vidare',
    form: 'share',
    cuts: ofOrganisations,
    audience: 'everyone',
    hasOwnWhole: true,
    isOfFewServices: true,
  },
  rewarding: { slug: 'givande', form: 'share', cuts: ofAnswers, audience: 'everyone', anonymous: true },
  stronger: {
    slug: 'starkare-i-rollen',
    form: 'share',
    cuts: ofAnswers,
    audience: 'everyone',
    anonymous: true,
  },
  recommends: {
    slug: 'rekommenderar',
    form: 'share',
    cuts: ofAnswers,
    audience: 'everyone',
    anonymous: true,
  },
  goal: { slug: 'malet-natt', form: 'share', cuts: ofAnswers, audience: 'everyone', anonymous: true },
  rounds: {
    slug: 'platser-i-omgangar',
    form: 'share',
    cuts: ['part', 'time', 'service'],
    audience: 'everyone',
    isOfFewServices: true,
  },
  started: {
    slug: 'startade-av-facket',
    form: 'share',
    cuts: [...ofParties, 'type', 'size', 'sector', ...ofServices],
    audience: 'readers',
    hasOwnWhole: true,
  },
  signing: {
    slug: 'dagar-till-signatur',
    form: 'days',
    cuts: [...ofParties, 'type', 'size', 'sector', ...ofServices],
    audience: 'readers',
  },
  declines: {
    slug: 'avbojanden',
    form: 'share',
    cuts: [...ofParties, 'type', 'size', 'sector', ...ofServices],
    audience: 'readers',
    hasOwnWhole: true,
  },
  silent: {
    slug: 'parter-som-inte-svarar',
    form: 'share',
    cuts: [...ofParties, 'type', 'size', 'sector', ...ofServices],
    audience: 'staff',
  },
} as const satisfies Record<string, FigureRule>

export type FigureName = keyof typeof figures
export const figureNames = Object.keys(figures) as FigureName[]

export function ruleOf(name: FigureName): FigureRule {
  return figures[name]
}

/** Answers over their own scale. They are one group together, and no step of the scale is a group. */
export function isSpread(name: FigureName, cut: Cut): boolean {
  return cut === 'part' && ruleOf(name).anonymous === true
}

/** Answers are counted when their half-year is over, and stand until the next one is. */
export function isOfHalfYears(name: FigureName): boolean {
  return ruleOf(name).anonymous === true
}

/** Orders from before the portal count in it, and it says so. */
export function countsEarlierOrders(name: FigureName): boolean {
  return name === 'orders' || name === 'ordered'
}

/** A count of all that has happened up to a day. Each month adds to it. */
export function isRunningTotal(name: FigureName): boolean {
  return ruleOf(name).form === 'count'
}

export function figureBySlug(slug: string): FigureName | undefined {
  return figureNames.find(name => figures[name].slug === slug)
}

/** Figures that several of their rows make together, or whose rows are of people. */
export const gatheredFigures = [
  'interested',
  'ordered',
  'delivered',
  'occasions',
  'participants',
  'taster',
] as const

/** Each row behind a figure may tell these beside its organisation. */
export const rowParts = ['service', 'order', 'part', 'amount', 'day'] as const
export type RowPart = (typeof rowParts)[number]

const ofParts: readonly FigureName[] = ['use', 'rounds', 'signing', 'declines', 'silent']
const ofOrganisationsAlone: readonly FigureName[] = ['use', 'funnel']
const beforeAnOrder: readonly FigureName[] = ['interested', 'taster', ...ofOrganisationsAlone]

/** A row counts as one, but for people and days. A column that would be empty, or one in every row, is left out. */
export function rowPartsOf(name: FigureName): RowPart[] {
  const has: Record<RowPart, boolean> = {
    service: !ofOrganisationsAlone.includes(name),
    order: !beforeAnOrder.includes(name),
    part: ofParts.includes(name),
    amount: name === 'participants' || name === 'signing',
    day: name !== 'use',
  }
  return rowParts.filter(part => has[part])
}
