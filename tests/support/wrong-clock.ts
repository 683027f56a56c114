import { vi } from 'vitest'

const HOUR = 3_600_000

/** The machine of this process is wrong by so many hours, until the test's end. Its Date stands still. */
export function setMachineWrong(hours: number): void {
  const now = performance.now.bind(performance)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * HOUR })
  vi.spyOn(performance, 'now').mockImplementation(() => now() + hours * HOUR)
}

export function setMachineRight(): void {
  vi.useRealTimers()
  vi.restoreAllMocks()
}

/** The environment of a command on a machine that is wrong by so many hours. */
export function onWrongMachine(hours: number): { NODE_OPTIONS: string } {
  const code = `const Right = Date, wrong = ${hours * HOUR}
    Object.defineProperty(performance, 'timeOrigin', { value: performance.timeOrigin + wrong })
    globalThis.Date = class extends Right {
      constructor(...given) { given.length ? super(...given) : super(Right.now() + wrong) }
      static now() { return Right.now() + wrong }
    }`
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` }
}
