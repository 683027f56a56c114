import { expect, it, vi } from 'vitest'
import type { ActionFormProps } from '@/components/form/action-form'
import { emptyDraft } from '@/features/orders/content/order-content'
import { AcceptDraft } from '@/features/orders/drafting/components/accept-draft'
import { AcceptLink } from '@/features/orders/drafting/components/accept-link'
import { NotMet } from '@/features/orders/drafting/components/not-met'
import { PreFlightList } from '@/features/orders/drafting/components/pre-flight-list'
import { contentParties, lastIn } from '@/features/orders/drafting/last-writer'
import type { OrderView } from '@/features/orders/queries'
import { PartyList } from '@/features/orders/signing/components/party-list'
import { partyLinesOf } from '@/features/orders/signing/party-lines'
import type { OrderStatus } from '@/features/orders/statuses'
import { MoveText } from '@/features/orders/whose-move/components/move-text'
import type { Party } from '@/lib/party'
import { aSigner } from '../../support/a-signer'
import { drawn } from '../../support/waiting-rows'
import { wordsOf } from '../../support/words-of'

vi.mock('@/features/orders/actions', () => ({ acceptDraftAction: () => null, shareDraftAction: () => null }))
vi.mock('@/components/form/action-form', () => ({
  ActionForm: ({ label, fields }: ActionFormProps) => `${label} ${fields.from ?? ''}`,
}))

const none = { signed: [], declined: null }
const closed = { isOpen: false, isSigning: false }
const standing = {
  party: 'seko' as const,
  representation: 'represented' as const,
  bodyName: '',
  signatories: [],
}
const now = new Date('2021-06-17T10:00:00Z')

const by = (kind: string, party: Party, facts = {}) => ({ kind, party, facts: { party, ...facts } })
const saved = (party: Party, fields: string) => by('order.saved', party, { revision: 2, fields })
const begun = [by('order.drafted', 'employer'), by('order.shared', 'employer')]
const draft = {
  id: 'x',
  revision: 2,
  status: 'draft' as OrderStatus,
  sharedAt: now as Date | null,
  versionNumber: 0,
}
const waits = {
  startedByParty: 'employer',
  move: { who: 'side', side: 'union' },
  waitingSince: now,
  lines: [],
}

it.each<[string, object, ReturnType<typeof by>[], boolean]>([
  ['one that has only read it', {}, [], true],
  [
    'one that another party of its side wrote after',
    {},
    [saved('seko', 'goal'), saved('saco_s', 'goal')],
    true,
  ],
  ['one that commented', {}, [saved('seko', ''), by('order.commented', 'seko')], true],
  ['nobody that changed it last', {}, [saved('employer', 'goal'), saved('seko', 'unit')], false],
  ['nobody that is content', {}, [by('order.draft_accepted', 'seko'), saved('employer', '')], false],
  [
    'one that was content before it changed',
    {},
    [by('order.draft_accepted', 'seko'), saved('employer', 'goal')],
    true,
  ],
  ['nobody while one side alone sees it', { sharedAt: null }, [], false],
  ['nobody once it is sent', { status: 'awaiting_signatures' }, [], false],
])(
  'the press to be content with a draft is offered to %s, and its turn offers no more',
  (_case, more, since, may) => {
    const events = [...begun, ...since]
    const order = { ...draft, ...waits, ...more, lastBy: lastIn(events), events } as unknown as OrderView
    const html = drawn(<AcceptDraft order={order} actor={aSigner('seko', now)} />)
    expect(html.includes('Vi är nöjda med texten')).toBe(may)
    expect(drawn(<AcceptLink order={order} actor={aSigner('seko', now)} />).includes('Läs och säg')).toBe(may)
    const wrote = !may && since.some(({ kind, party }) => kind === 'order.saved' && party === 'seko')
    expect(html.includes('Ni skrev senast. Det räknas som att ni är nöjda med texten.')).toBe(
      wrote && order.status === 'draft' && order.sharedAt !== null,
    )
    expect(html.includes('turen går till arbetsgivaren')).toBe(may && order.lastBy !== 'seko')
    const turn = wordsOf(drawn(<MoveText order={order} actor={aSigner('seko', now)} />))
    const isOwn = turn.includes('er tur')
    expect(turn.includes('säga att ni är nöjda med texten')).toBe(may && isOwn)
    expect(turn.includes('kommentera eller skicka avropet')).toBe(!may && isOwn)
  },
)

it('a party that is content with the text is shown so, while the text is that one', () => {
  const at = (event: ReturnType<typeof by>) => ({ ...event, occurredAt: now })
  const of = (since: ReturnType<typeof by>[], more = {}) =>
    contentParties({ ...draft, ...more, events: [...begun, ...since].map(at) })
  const accepted = by('order.draft_accepted', 'seko')
  const content = [{ party: 'seko' as const, at: now }]
  expect(of([accepted])).toEqual(content)
  expect(of([accepted, saved('saco_s', ''), by('order.commented', 'saco_s')])).toEqual(content)
  expect(of([accepted, saved('saco_s', 'goal')])).toEqual([])
  expect(of([accepted], { status: 'awaiting_signatures' })).toEqual([])
  const rows = (told: typeof content) => [
    drawn(<PartyList lines={partyLinesOf([], none, closed)} isSent={false} content={told} />),
    drawn(<PreFlightList standings={[standing]} content={told} />),
  ]
  for (const row of rows(content)) expect(row).toMatch(/Seko.*Nöjda med texten, 17 juni/)
  for (const row of rows([])) expect(row).not.toContain('Nöjda')
  const order = { ...draft, ...waits, lastBy: 'seko', events: [...begun, accepted].map(at) }
  const own = drawn(<AcceptDraft order={order as unknown as OrderView} actor={aSigner('seko', now)} />)
  expect(own).toContain('Ni är nöjda med texten. Inget är signerat.')
})

it.each<[string, object, RegExp]>([
  [
    'an unshared draft',
    { sharedAt: null },
    /^<.*Facken har inte skrivit i utkastet än\. Du kan dela det först\..*Dela utkastet med facken send/,
  ],
  [
    'a shared one',
    {},
    /Facken har inte skrivit i utkastet än eller sagt att de är nöjda med texten\.(?!.*Dela utkastet)/,
  ],
  ['one that a union met', { partyDrafts: { seko: emptyDraft } }, /^$/],
  ['one that was sent before', { status: 'returned' }, /^$/],
])('before %s is sent, the sender is told where the other side has not met it', (_case, told, text) => {
  const order = {
    ...{
      id: 'o',
      status: 'draft' as const,
      sharedAt: now,
      startedByParty: 'employer' as const,
      partyDrafts: {},
    },
    ...told,
  }
  expect(drawn(<NotMet order={order} actor={aSigner('employer', now)} />)).toMatch(text)
})
