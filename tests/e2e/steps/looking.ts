import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import { sha256 } from '@/lib/hashing'
import { hastenColours, type WithAxe } from './axe-colours'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** They stay at the foot of a phone while one reads or writes. */
export const BARS = '.next-bar, .next-step-fixed, .draft-bar, .bulk-bar'
const FIELDS = 'main :is(input:not([type=checkbox], [type=radio], [type=hidden]), textarea, select)'
const ALIKE = 'data-alike'

/** Light on a wide screen, dark on the narrowest: between them every colour and every breakpoint. */
const looks = [
  { colorScheme: 'light', width: 1440, height: 900 },
  { colorScheme: 'dark', width: 320, height: 640 },
] as const

/** A part of the page: the frame's bars, or the content. */
type Part = { selector: string; html: string }

/** The parts that were looked at before, for each look. Most readers meet the same content in another frame. */
const known = new Map(looks.map(look => [look, new Set<string>()]))

/** No fault that axe can find, light and dark, in what nobody has met before; and nothing to scroll sideways. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  // The title may come last in what the server writes.
  await expect(page).toHaveTitle(/\S/)
  const parts = await openParts(page)
  for (const [{ colorScheme, ...size }, seen] of known) {
    const seenParts = parts.filter(({ html }) => seen.has(html))
    if (seenParts.length === parts.length) continue
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const faults = await faultsOutside(
      page,
      seenParts.map(({ selector }) => selector),
    )
    expect.soft(faults, `${name}, ${colorScheme}, ${size.width} px`).toEqual([])
    for (const { html } of parts) seen.add(html)
  }
  expect.soft(await page.evaluate(findNamesakes), `${name}: buttons of one name`).toEqual([])
  await expectNoSidewaysScrolling(page, name)
}

/** A bar at the foot of a phone is at most 88 px high and holds all that it says. Nothing shows below it. */
export async function expectLowBar(page: Page, name: string, which = BARS): Promise<void> {
  const bars = await page.locator(which).evaluateAll(all =>
    all.map(bar => ({
      height: bar.clientHeight,
      isLeaky: Math.abs(innerHeight - bar.getBoundingClientRect().bottom) < 0.9,
      isCut: [...bar.children].some(
        part =>
          getComputedStyle(part).overflow !== 'visible' &&
          (part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1),
      ),
    })),
  )
  for (const bar of bars) {
    expect.soft(bar.height, `${name}: the bar`).toBeLessThanOrEqual(88)
    expect.soft([bar.isCut, bar.isLeaky], `${name}: the bar is cut, or leaky`).toEqual([false, false])
  }
}

/**
 * Its bar is low, and no field has letters so small that a phone would enlarge the page (16 px). A thumb can hit every
 * link that stands alone.
 */
export async function expectFitsPhone(page: Page, name: string): Promise<void> {
  await expectLowBar(page, name)
  expect.soft(await page.evaluate(findSmallLinks), `${name}: small links`).toEqual([])
  const small = await page
    .locator(FIELDS)
    .evaluateAll(all => all.filter(field => Number.parseFloat(getComputedStyle(field).fontSize) < 16).length)
  expect.soft(small, `${name}: small letters`).toBe(0)
}

export async function expectNoSidewaysScrolling(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 664 })
  await expectFitsPhone(page, name)
  await page.setViewportSize({ width: 320, height: 640 })
  await expectLowBar(page, `${name} at 320 px`, '.next-bar, .next-step-fixed, .draft-bar')
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect.soft(overflow, `${name} at 320 px`).toBeLessThanOrEqual(0)
}

/** The content of a page as the server wrote it, without the keys that are new at every request. */
export function contentOf(html: string): string {
  const content = html.match(/<main\b[\s\S]*<\/main>/)?.[0]
  expect(content, 'a page has content').toBeDefined()
  return sha256(withoutKeys(content ?? ''))
}

function withoutKeys(html: string): string {
  return html.replaceAll(/<script\b[\s\S]*?<\/script>|<input type="hidden"[^>]*>|_R_\w*_/g, '')
}

/** Unfolds what is folded and reads the parts, without the keys that are new at every request. */
async function openParts(page: Page): Promise<Part[]> {
  const parts = await page.evaluate(() => {
    for (const folded of document.querySelectorAll('main details')) folded.toggleAttribute('open', true)
    return [...document.body.children].map((part, index) => {
      const copy = part.cloneNode(true) as Element
      for (const key of copy.querySelectorAll('script, input[type=hidden]')) key.remove()
      return { selector: `body > :nth-child(${index + 1})`, html: copy.outerHTML }
    })
  })
  return parts.map(({ selector, html }) => ({ selector, html: sha256(withoutKeys(html)) }))
}

async function faultsOutside(page: Page, excluded: string[]): Promise<string[]> {
  const isReady = await page.evaluate(() => 'axe' in window)
  if (!isReady) await page.evaluate(`${AXE};(${hastenColours})()`)
  await page.evaluate(markRowsAlike, ALIKE)
  return page.evaluate(findFaults, { rules: RULES, excluded: [...excluded, `[${ALIKE}]`] })
}

/** Runs in the page. A link with no other words beside it is 24 px high at least. A row's way on is 44 px. */
function findSmallLinks(): string[] {
  const isAlone = (link: Element) => link.parentElement?.textContent?.trim() === link.textContent?.trim()
  return [...document.querySelectorAll('main a.link')].flatMap(link => {
    if (!link.checkVisibility() || link.querySelector('svg, img')) return []
    const { height } = link.getBoundingClientRect()
    const row = link.closest('.rows > li')
    const leads = link.matches('.rows > li .font-semibold, .row-way') && !row?.querySelector('.button')
    const least = leads ? 44 : isAlone(link) ? 24 : 0
    return height > 0 && height < least ? [`${link.textContent}: ${Math.round(height)}`] : []
  })
}

/**
 * Runs in the page. Two buttons of one name that do two things can't be told apart by ear (WCAG 2.4.6). Rows that say
 * the same can't be told apart by eye either.
 */
function findNamesakes(): string[] {
  const met = new Map<string, HTMLButtonElement>()
  const rowOf = (button: HTMLButtonElement) => button.closest('li, tr')?.textContent
  const isSame = (one: HTMLButtonElement, other?: HTMLButtonElement) =>
    !other ||
    (one.form !== null && one.form === other.form && one.value === other.value) ||
    (rowOf(one) !== undefined && rowOf(one) === rowOf(other))
  return [...document.querySelectorAll<HTMLButtonElement>('main button')].flatMap(button => {
    if (!button.checkVisibility() || button.closest('.next-bar')) return []
    const described =
      document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent ?? ''
    const name = `${button.getAttribute('aria-label') ?? button.textContent} ${described}`.trim()
    const former = met.get(name)
    met.set(name, button)
    return isSame(button, former) ? [] : [name]
  })
}

/** Runs in the page. Rows of one build differ in their words alone: the first two of them are looked at. */
function markRowsAlike(mark: string) {
  const buildOf = ({ tagName, attributes, children }: Element): string => {
    const own = [...attributes].map(({ name, value }) => (/^(class|role|type)$/.test(name) ? value : name))
    return `${tagName} ${own} (${[...children].map(buildOf)})`
  }
  for (const list of document.querySelectorAll('tbody, ul, ol, dl')) {
    const met = new Map<string, number>()
    for (const row of list.children) {
      const build = buildOf(row)
      const times = met.get(build) ?? 0
      met.set(build, times + 1)
      row.toggleAttribute(mark, times > 1)
    }
  }
}

/** Runs in the page too. */
async function findFaults({ rules, excluded }: { rules: string[]; excluded: string[] }): Promise<string[]> {
  const { violations } = await (window as unknown as WithAxe).axe.run(
    { exclude: excluded },
    { runOnly: rules, resultTypes: ['violations'], preload: false },
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.target} ${node.failureSummary}`),
  )
}
