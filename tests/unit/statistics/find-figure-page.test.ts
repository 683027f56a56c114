import { beforeEach, expect, it, vi } from 'vitest'
import type { Actor } from '@/auth/actor'
import { signedInActor } from '@/auth/current-actor'
import { readAskedFigure } from '@/features/statistics/asked-queries'
import { findFigurePage } from '@/features/statistics/find-figure-page'

vi.mock('@/auth/current-actor', () => ({ signedInActor: vi.fn() }))
vi.mock('@/features/statistics/asked-queries', () => ({ readAskedFigure: vi.fn() }))
vi.mock('next/navigation', () => ({
  notFound: () => {
    throw new Error('missing')
  },
}))

const actor = {} as Actor
beforeEach(() => vi.resetAllMocks())

it('a figure that the public does not see asks a guest to sign in', async () => {
  vi.mocked(signedInActor).mockRejectedValue(new Error('sign in'))
  await expect(findFigurePage(actor, 'avbojanden', {})).rejects.toThrow('sign in')
})

it('to one who has signed in and does not see it, it is missing', async () => {
  await expect(findFigurePage(actor, 'avbojanden', {})).rejects.toThrow('missing')
})

it('what is no figure is missing to everyone', async () => {
  await expect(findFigurePage(actor, 'finns-inte', {})).rejects.toThrow('missing')
  expect(signedInActor).not.toHaveBeenCalled()
})

it('a figure that the actor sees asks for nothing', async () => {
  const found = { name: 'declines' }
  vi.mocked(readAskedFigure).mockResolvedValue(found as never)
  expect(await findFigurePage(actor, 'avbojanden', {})).toBe(found)
  expect(signedInActor).not.toHaveBeenCalled()
})
