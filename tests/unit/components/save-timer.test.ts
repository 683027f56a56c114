import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { LONGEST, PAUSE, SaveTimer } from '@/components/form/save-timer'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('saves once, when the writer pauses', () => {
  const save = vi.fn()
  const timer = new SaveTimer(save)
  for (const _ of 'ord') timer.wait()
  vi.advanceTimersByTime(PAUSE - 1)
  expect(save).not.toHaveBeenCalled()
  vi.advanceTimersByTime(LONGEST)
  expect(save).toHaveBeenCalledTimes(1)
  expect(timer.isWaiting).toBe(false)
})

it('saves again and again for one who never pauses', () => {
  const save = vi.fn()
  const timer = new SaveTimer(save)
  for (let written = 0; written < 4 * LONGEST; written += PAUSE / 3) {
    timer.wait()
    vi.advanceTimersByTime(PAUSE / 3)
  }
  expect(save.mock.calls.length).toBeGreaterThanOrEqual(3)
})

it('saves at once for one who leaves, if anything waits, and never after it was stopped', () => {
  const save = vi.fn()
  const timer = new SaveTimer(save)
  timer.saveNow()
  expect(save).not.toHaveBeenCalled()
  timer.wait()
  timer.saveNow()
  expect(save).toHaveBeenCalledTimes(1)
  timer.wait()
  timer.stop()
  vi.advanceTimersByTime(2 * LONGEST)
  expect(save).toHaveBeenCalledTimes(1)
})
