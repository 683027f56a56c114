import { expect, it, vi } from 'vitest'
import { ViewLinks } from '@/features/saved-views/components/view-links'
import { paths } from '@/lib/paths'
import { markupOf } from '../../support/markup'

vi.mock('server-only', () => ({}))

const ways = (shown: string, views: { id: string; name: string; list: 'orders'; search: string }[]) => {
  const html = markupOf(<ViewLinks shown={shown} views={views} />)
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
}

it('every list leads to the views, also before anything is filtered or kept', () => {
  const view = { id: 'v1', name: 'Att bekräfta', list: 'orders' as const, search: 'lage=valid' }
  const drafts = `${paths.adminOrders}?lage=draft`
  for (const views of [[], [view]]) {
    expect(ways(paths.adminOrders, views)).toContain(paths.adminViewsFrom(paths.adminOrders))
    expect(ways(drafts, views)).toContain(paths.adminViewsFrom(drafts))
  }
})
