import { expect, it, vi } from 'vitest'
import type { ActionFormProps } from '@/components/form/action-form'
import { emptyDraft } from '@/features/orders/content/order-content'
import { AcceptDraft } from '@/features/orders/drafting/components/accept-draft'
import { NotMet } from '@/features/orders/drafting/components/not-met'
import type { OrderStatus } from '@/features/orders/statuses'
import type { Party } from '@/lib/party'
import { aSigner } from '../../support/a-signer'
import { drawn } from '../../support/waiting-rows'

vi.mock('@/features/orders/actions', () => ({ acceptDraftAction: () => null, shareDraftAction: () => null }))
vi.mock('@/components/form/action-form', () => ({
  ActionForm: ({ label, fields }: ActionFormProps) => `${label} ${fields.from ?? ''}`,
}))

const now = new Date('2021-06-17T10:00:00Z')

type Draft = { status: OrderStatus; sharedAt: Date | null; lastBy: Party }

it.each<[string, Draft, boolean]>([
  ['one without the last word', { status: 'draft', sharedAt: now, lastBy: 'employer' }, true],
  ['one that has the last word', { status: 'draft', sharedAt: now, lastBy: 'seko' }, false],
  ['nobody while one side alone sees it', { status: 'draft', sharedAt: null, lastBy: 'employer' }, false],
  ['nobody once it is sent', { status: 'awaiting_signatures', sharedAt: now, lastBy: 'employer' }, false],
])('the text of a draft may be said yes to by %s', (_case, draft, may) => {
  const order = { id: 'x', revision: 2, ...draft }
  const html = drawn(<AcceptDraft order={order} actor={aSigner('seko', now)} />)
  expect(html.includes('Vi är nöjda med texten')).toBe(may)
  expect(html.includes('turen går till arbetsgivaren')).toBe(may)
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
    /Facken har inte skrivit i utkastet än eller sagt ja till texten\.(?!.*Dela utkastet)/,
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
