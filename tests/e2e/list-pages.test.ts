import { expect, test } from './steps/portal-test'

// Every list in pages says how many it has, and leads from an address past them to the last.

const lists = {
  admin: [
    '/admin?slag=call',
    ...['/admin/avrop', '/admin/leveranser', '/admin/intresse', '/admin/intresse/tratt'],
    ...['/admin/verksamheter', '/admin/anslutning', '/admin/post', '/admin/personer?sok=a'],
    '/statistik/avropat/rader',
  ],
  hr: ['/avrop', '/leveranser'],
} as const

for (const persona of ['admin', 'hr'] as const) {
  test(`a page past the last one of a list leads ${persona} to the last`, async ({ visit }) => {
    const { request } = await visit({ persona })
    for (const list of lists[persona]) {
      const answer = await request.get(`${list}${list.includes('?') ? '&' : '?'}sida=9999`)
      const said = (await answer.text()).replaceAll(/<script[\s\S]*?<\/script>|<!-- -->/g, '')
      expect(said, list).toMatch(/Det finns bara (en sida|\d+ sidor)\. <a [^>]*>Visa den( sista)?</)
    }
  })
}
