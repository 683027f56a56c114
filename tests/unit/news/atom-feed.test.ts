import { describe, expect, it } from 'vitest'
import { atomFeed } from '@/features/news/atom-feed'
import { type NewsItem, newsKinds } from '@/features/news/rules'
import { readXml } from '../../support/xml'

const feed = { base: 'https://portal.example' }
const now = new Date('2021-06-17T10:00:00Z')
const items: NewsItem[] = newsKinds.map((kind, index) => ({
  id: `00000000-0000-0000-0000-00000000000${index}`,
  kind,
  at: new Date('2021-05-24T07:00:00Z'),
  service: {
    slug: 'effektiva-team',
    name: { sv: 'Team <script>alert("1")</script> & co', en: 'Teams ]]> & co' },
    lastOrderOn: '2021-09-30',
    lastDeliveryOn: '2021-12-31',
    successor: index % 2 ? { sv: 'Nästa', en: 'Next' } : null,
  },
  round: kind === 'round_opened' ? { startsOn: '2021-09-23', lastOrderOn: '2021-09-02' } : null,
}))

describe.each(['sv', 'en'] as const)('the feed in %s', locale => {
  it('is whole XML whatever a service is called, with absolute addresses', () => {
    const root = readXml(atomFeed(items, { ...feed, locale, now }))
    expect(root.name).toBe('feed')
    expect(root.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale })
    expect(root.all('title')[0]?.text).toMatch(locale === 'sv' ? /^Nyheter/ : /^News/)
    expect(root.all('entry')).toHaveLength(newsKinds.length)
    expect(root.all('script')).toEqual([])
    const addresses = root.all('link').map(link => link.attributes.href)
    expect(addresses.every(address => address?.startsWith('https://portal.example/'))).toBe(true)
    expect(new Set(root.all('entry').map(entry => entry.all('id')[0]?.text)).size).toBe(newsKinds.length)
    expect(root.all('title')[1]?.text).toContain(items[0]?.service.name[locale])
  })

  it('is whole when nothing has happened', () => {
    const root = readXml(atomFeed([], { ...feed, locale, now }))
    expect(root.all('entry')).toEqual([])
    expect(root.all('updated')[0]?.text).toBe(now.toISOString())
  })
})
