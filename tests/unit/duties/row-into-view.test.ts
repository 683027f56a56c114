import { expect, it } from 'vitest'
import { showInList } from '@/features/duties/row-into-view'

it('a row is shown in its list, and the page is read from where it was', () => {
  const view = {
    scrollY: 0,
    scrollTo(_x: number, y: number) {
      this.scrollY = y
    },
  }
  let isShown = false
  const scrollIntoView = () => {
    isShown = true
    view.scrollY = 370
  }
  showInList({ scrollIntoView }, view)
  expect([isShown, view.scrollY]).toEqual([true, 0])
})
