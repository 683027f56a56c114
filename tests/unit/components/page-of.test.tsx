import { notFound, redirect } from 'next/navigation'
import { isValidElement, type ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { FailedPage } from '@/components/layout/failed-page'
import { MissingPage } from '@/components/layout/missing-page'
import { metadataOf, pageOf } from '@/components/layout/page-of'

vi.mock('next/headers', () => ({ headers: async () => new Headers({ 'x-request-id': 'R-1' }) }))
vi.mock('next-intl/server', () => ({ getTranslations: async () => (key: string) => key }))
vi.mock('@/lib/log', () => ({ log: () => ({ error: () => {} }) }))

const failing = () => Promise.reject(new Error('the database went away'))
const absent = async () => notFound()
const elsewhere = async () => redirect('/oversikt')

const shownBy = async (draw: () => Promise<ReactNode>) => {
  const shown = await pageOf(draw)({})
  return isValidElement<{ reference?: string }>(shown) ? shown : undefined
}

describe('a page', () => {
  it('shows what it draws', async () => {
    expect(await pageOf(async () => 'drawn')({})).toBe('drawn')
  })

  it('says that what it shows does not exist', async () => {
    expect((await shownBy(absent))?.type).toBe(MissingPage)
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
