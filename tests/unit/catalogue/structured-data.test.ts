import { describe, expect, it } from 'vitest'
import { jsonInHtml } from '@/components/layout/json-ld'
import { serviceData } from '@/features/catalogue/structured-data'
import { services } from '@/features/catalogue/thirteen/services'

const page = { base: 'https://portal.example', locale: 'sv', provider: 'Partsrådet', country: 'Sverige' }
const [first] = services
if (!first) throw new Error('There is no service')
const life = { slug: first.slug, content: first.content, opensOn: null, lastOrderOn: null }
const service = { ...life, lifecycle: 'open' as const, canBeOrdered: true }

describe('what search engines read', () => {
  it('reads as JSON and cannot end its element', () => {
    const name = { sv: '</script><script>alert(1)</script>', en: '<!--' }
    const text = jsonInHtml(serviceData({ ...service, content: { ...first.content, name } }, page))
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Service',
      name: name.sv,
      url: `https://portal.example/tjanster/${first.slug}`,
    })
  })

  it.each([
    ['coming', false, 'PreOrder'],
    ['coming', true, 'PreOrder'],
    ['open', true, 'InStock'],
    ['paused', false, 'OutOfStock'],
    ['phasing_out', true, 'LimitedAvailability'],
    ['phasing_out', false, 'Discontinued'],
    ['closed', false, 'Discontinued'],
  ] as const)('says that a service %s (%s) is %s', (lifecycle, canBeOrdered, availability) => {
    const data = serviceData({ ...service, lifecycle, canBeOrdered }, page)
    expect(data).toMatchObject({ offers: { price: 0, availability: `https://schema.org/${availability}` } })
  })

  it('says from when and until when a service can be ordered', () => {
    const days = { opensOn: '2021-02-01', lastOrderOn: '2021-09-30' }
    const ending = serviceData({ ...service, ...days, lifecycle: 'phasing_out' }, page)
    expect(ending).toMatchObject({ offers: { validFrom: '2021-02-01', validThrough: '2021-09-30' } })
    expect(serviceData({ ...service, ...days }, page)).not.toHaveProperty('offers.validThrough')
  })
})
