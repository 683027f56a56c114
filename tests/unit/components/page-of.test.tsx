import { notFound, redirect } from 'next/navigation'
import { isValidElement, type ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { EndedPage } from '@/components/layout/ended-page'
import { FailedPage } from '@/components/layout/failed-page'
import { MissingPage } from '@/components/layout/missing-page'
import { metadataOf, pageOf } from '@/components/layout/page-of'

vi.mock('next/headers', () => ({ headers: async () => new Headers({ 'x-request-id': 'R-1' }) }))
vi.mock('next-intl/server', () => ({ getTranslations: async () => (key: string) => key }))
const exchange = { id: 'R-1', request: { url: '' }, role: '', ended: undefined as object | undefined }
vi.mock('@/lib/exchange', () => ({ currentExchange: () => exchange }))
vi.mock('@/http/answer-status', () => ({ answerWith: () => {} }))
vi.mock('@/lib/log', () => ({ log: () => ({ error: () => {} }) }))

const failing = () => Promise.reject(new Error('the database went away'))
const absent = async () => notFound()
const elsewhere = async () => redirect('/oversikt')

const shownBy = async (draw: () => Promise<ReactNode>) => {
  const shown = await pageOf(draw)({})
  return isValidElement<{ reference?: string; forStaff?: object }>(shown) ? shown : undefined
}

describe('a page', () => {
  it('shows what it draws', async () => {
    expect(await pageOf(async () => 'drawn')({})).toBe('drawn')
  })

  it('says that what it shows does not exist', async () => {
    expect((await shownBy(absent))?.type).toBe(MissingPage)
  })

  it.each([
    ['staff', true],
    ['admin', true],
    ['party', false],
  ])('that does not exist leads %s to lists of their own: %s', async (role, isOfStaff) => {
    Object.assign(exchange, { role })
    expect(Object.keys((await shownBy(absent))?.props.forStaff ?? {}).includes('search')).toBe(isOfStaff)
    Object.assign(exchange, { role: '' })
  })

  it('says to one whose right has ended that it has, on every page of parties, and to others nothing', async () => {
    const shownAt = async (url: string, ended?: object) => {
      Object.assign(exchange, { request: { url }, ended })
      const shown = (await shownBy(absent))?.type
      const { title } = await metadataOf(absent)({})
      Object.assign(exchange, { request: { url: '' }, ended: undefined })
      return [shown, title]
    }
    const ended = { party: 'seko', organisation: 'Arkivet' }
    const [told, missing] = [
      [EndedPage, 'ended.tab'],
      [MissingPage, 'notFound.title'],
    ]
    for (const url of ['/avrop/a', '/avrop/a/signera?x=1', '/leveranser/b', '/verksamhet?_rsc=1']) {
      expect(await shownAt(url, ended), url).toEqual(told)
      expect(await shownAt(url), url).toEqual(missing)
    }
    for (const url of ['/tjanster/a', '/avropa', '/admin/avrop']) {
      expect(await shownAt(url, ended), url).toEqual(missing)
    }
  })

  it('says that it failed, with the number under which the log has the rest', async () => {
    const shown = await shownBy(failing)
    expect([shown?.type, shown?.props.reference]).toEqual([FailedPage, 'R-1'])
  })

  it('leads elsewhere as it was told', async () => {
    await expect(pageOf(elsewhere)({})).rejects.toMatchObject({
      digest: expect.stringMatching(/^NEXT_REDIRECT/),
    })
  })
})

describe('its title', () => {
  it.each([
    ['is missing', absent, 'notFound.title'],
    ['failed', failing, 'failure.title'],
  ])('says that the page %s', async (_, titled, title) => {
    expect(await metadataOf(titled)({})).toEqual({ title, robots: { index: false } })
  })
})
