import { expect, it } from 'vitest'
import { ringName } from '@/components/ui/ring-geometry'
import { drawRingSheet, everyRing } from '../../support/ring-sheet'

it('the sheet holds every ring, as the ring is drawn; `npx vitest run ring-sheet -u` draws it again', async () => {
  const sheet = drawRingSheet()
  expect(new Set(everyRing().map(ringName)).size).toBe(everyRing().length)
  await expect(sheet).toMatchFileSnapshot('../../../src/components/ui/rings.svg')
})
