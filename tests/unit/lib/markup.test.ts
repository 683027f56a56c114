import { expect, it } from 'vitest'
import { escapeMarkup } from '@/lib/markup'

it.each([
  ['Ursäkta röran: omställning pågår', 'Ursäkta röran: omställning pågår'],
  ['</title><script>&', '&lt;/title&gt;&lt;script&gt;&amp;'],
  [`"'`, '&quot;&apos;'],
  ['en\u0000två\u0008tre\u001B', 'entvåtre'],
  ['rad\n\tett', 'rad\n\tett'],
  ['\uD800halv', 'halv'],
  ['🙂', '🙂'],
  ['\uFFFE\uFFFF', ''],
])('writes %j as %j', (text, written) => {
  expect(escapeMarkup(text)).toBe(written)
})
