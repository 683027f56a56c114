import { randomUUID } from 'node:crypto'
import type { APIResponse } from '@playwright/test'
import { findPlaces } from '../support/find-places'
import { pages, pagesOfTheApp, readers } from './steps/pages'
import { expect, test } from './steps/portal-test'
import { site } from './steps/signing-in'

// A missing page is answered with a whole page. The test reads the raw HTML, as without JavaScript.

const nowhere = ['/finns-inte', '/avrop/a/b/c', '/leveranser/x/tillfallen']
const amongStaffs = ['finns-inte', 'avrop/9999x', `organisationer/${randomUUID()}`, 'post/a/b']
nowhere.push(...amongStaffs.map(at => `/admin/${at}`))
const files = ['bilagor/ID', 'kvitto/fil', 'kvitto/pdf', 'kvitto/paket'].map(file => `/avrop/ID/${file}`)

const texts = {
  sv: { title: 'Sidan finns inte', file: 'Filen finns inte' },
  en: { title: 'There is no such page', file: 'The file does not exist' },
} as const
type Language = keyof typeof texts
const languages = ['sv', 'en'] as const

/** Every page with a parameter in its address, each parameter a name that nothing has. */
const missing = pagesOfTheApp()
  .filter(folder => folder.includes('['))
  .map(folder => folder.replaceAll(/\[[\w.]+\]/g, () => randomUUID()))

async function expectMissing(answer: APIResponse, language: Language, at: string) {
  const html = await expectWholePage(answer, language, at)
  expect(await answer.text(), at).toMatch(new RegExp(`<title>${texts[language].title}`))
  return html
}

async function expectWholePage(answer: APIResponse, language: Language, at: string) {
  expect(answer.status(), at).toBe(404)
  const html = (await answer.text()).replaceAll(/<script[\s\S]*?<\/script>/g, '')
  expect(html, at).toMatch(new RegExp(`<html[^>]* lang="${language}"`))
  expect(html, at).toMatch(/<title>[^<]+ – Hållbart arbetsliv/)
  expect(html, at).toMatch(new RegExp(`<h1[^>]*>${texts[language].title}</h1>`))
  // The staff are led to their own lists where the page could be theirs.
  expect(html, at).toMatch(
    /<main[\s\S]*(href="\/tjanster"[\s\S]*href="\/"|href="\/admin\/avrop"[\s\S]*href="\/admin")[\s\S]*<\/main>/,
  )
  expect(html, at).toMatch(/<nav[\s\S]*<\/nav>/)
  return html
}

for (const reader of readers) {
  test(`a missing page is whole for ${reader}`, async ({ visit }) => {
    const page = await visit(reader === 'anyone' ? {} : { persona: reader })
    for (const [turn, language] of languages.entries()) {
      await page.context().addCookies([{ name: 'locale', value: language, url: site }])
      // Each address in one language; the next reader meets it in the other.
      const own = [...missing, ...nowhere].filter(
        (_, place) => (place + readers.indexOf(reader)) % 2 === turn,
      )
      for (const at of own) {
        const answer = await page.request.get(at, { maxRedirects: 0 })
        // A page that needs a person says first who may ask; then it says what there is.
        if (reader === 'anyone' && answer.status() === 307) {
          expect(answer.headers().location, at).toMatch(/^\/logga-in\?till=/)
        } else {
          const html = await expectMissing(answer, language, `${at} for ${reader}, ${language}`)
          const isTheirs = at.startsWith('/admin/') && ['staff', 'admin'].includes(reader)
          if (isTheirs) expect(html, at).toMatch(/<main[\s\S]*href="\/sok"[\s\S]*<\/main>/)
        }
      }
    }
  })
}

test('a page of another role is a whole page that says so', async ({ visit }) => {
  const page = await visit({ persona: 'reader' })
  const others = Object.entries(pages).filter(([, { seenBy }]) => !seenBy.includes('reader'))
  for (const [folder] of others.filter(([name]) => !name.includes('[') && name !== '/oversikt')) {
    await expectWholePage(await page.request.get(folder), 'sv', folder)
  }
})

test('a file that does not exist is a whole page too', async ({ visit }) => {
  const page = await visit({ persona: 'hr' })
  for (const language of languages) {
    await page.context().addCookies([{ name: 'locale', value: language, url: site }])
    for (const at of [...files, '/leveranser/ID/tillfallen/ID/kalender']) {
      const answer = await page.request.get(at.replaceAll('ID', () => randomUUID()))
      expect([answer.status(), answer.headers()['content-type']], at).toEqual([
        404,
        'text/html; charset=utf-8',
      ])
      const html = await answer.text()
      expect(html, at).toMatch(new RegExp(`<html[^>]* lang="${language}"`))
      expect(html, at).toContain(`<h1>${texts[language].file}</h1>`)
      expect(html, at).toContain('<a href="/">')
    }
  }
})

/** The pages of an order where somebody takes a step: one may come back to each after it is taken. */
const steps = Object.keys(pages).filter(page => /^\/avrop\/\[id\]\/(?!kvitto)\w+$/.test(page))

test('a step of an order that is over says where the order stands, and leads there', async ({ visit }) => {
  const page = await visit({ persona: 'hr' })
  const { awaited, confirmed, otherOrder } = await findPlaces()
  expect(steps.length).toBeGreaterThan(3)
  for (const [id, step] of [awaited, confirmed].flatMap(one => steps.map(name => [one, name] as const))) {
    const answer = await page.request.get(step.replace('[id]', id))
    expect(answer.status(), step).toBe(200)
    expect(await answer.text(), step).toMatch(new RegExp(`<main[\\s\\S]*/avrop/${id}"[\\s\\S]*</main>`))
  }
  // To others it is as if there were none.
  for (const step of steps) {
    expect((await page.request.get(step.replace('[id]', otherOrder))).status(), step).toBe(404)
  }
})

test.describe('without JavaScript', () => {
  test.use({ provokedErrors: [/status of 404/] })

  test('an order that does not exist is seen, and leads on', async ({ visit }) => {
    const page = await visit({ persona: 'hr', javaScriptEnabled: false })
    await page.goto(`/avrop/${randomUUID()}`)
    await expect(page.getByRole('heading', { name: texts.sv.title, level: 1 })).toBeVisible()
    await page.getByRole('link', { name: 'Se alla tjänster' }).click()
    await expect(page).toHaveURL('/tjanster')
  })
})
