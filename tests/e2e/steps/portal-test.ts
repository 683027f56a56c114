import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test'
import type { DemoPersonaKey } from '@seed/demo-personas'
import { signIn } from './signing-in'

export type Visit = BrowserContextOptions & { persona?: DemoPersonaKey }

type Fixtures = {
  /** Console errors that the test provokes, such as the browser's own line about an answer 404. */
  provokedErrors: RegExp[]
  /** A browser of its own for one person, with whatever it has in its console watched. */
  visit: (as?: Visit) => Promise<Page>
  faults: string[]
}

/** Playwright's test, in which an error in a page or on its console is a failure. */
export const test = base.extend<Fixtures>({
  provokedErrors: [[], { option: true }],
  faults: [
    async ({ provokedErrors }, use) => {
      const faults: string[] = []
      await use(faults)
      expect(
        faults.filter(fault => !provokedErrors.some(one => one.test(fault))),
        'errors in the pages',
      ).toEqual([])
    },
    { auto: true },
  ],
  context: async ({ context, faults }, use) => {
    watch(context, faults)
    await use(context)
  },
  visit: async ({ browser, faults }, use) => {
    const contexts: BrowserContext[] = []
    await use(async ({ persona, ...options } = {}) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      watch(context, faults)
      if (persona) await signIn(context, persona)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
})

export { expect }

/** A phone's window: union representatives read and sign between two meetings. */
export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const

function watch(context: BrowserContext, faults: string[]) {
  context.on('console', message => {
    if (message.type() === 'error')
      faults.push(`${message.page()?.url()}: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', fault => faults.push(String(fault.error().stack)))
}
