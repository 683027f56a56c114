import { describe, expect, it } from 'vitest'
import { messagesIn } from '@/messages/messages'

// The statement follows the template of Digg, the agency that supervises the Swedish act (2018:1937).

const asked = {
  sv: {
    verdict: /(helt|delvis|inte) förenlig[^.]*\(2018:1937\)/,
    report: /hör av dig till Partsrådets kansli[\s\S]*inom \S+ arbetsdagar/i,
    supervision: /Digg/,
    lacks: /WCAG \d\.\d\.\d/,
    burden: /oskäligt betungande/,
    tested: /WCAG 2\.2[\s\S]*EN 301 549[\s\S]*\d{1,2} \w+ 20\d\d/,
    dates: /publicerades[\s\S]*\d{1,2} \w+ 20\d\d[\s\S]*(mejl|PDF)/,
  },
  en: {
    verdict: /(fully|partly|not) compliant[^.]*\(2018:1937\)/,
    report: /contact the secretariat[\s\S]*within \S+ working days/i,
    supervision: /Digg/,
    lacks: /WCAG \d\.\d\.\d/,
    burden: /disproportionate burden/,
    tested: /WCAG 2\.2[\s\S]*EN 301 549[\s\S]*\d{1,2} \w+ 20\d\d/,
    dates: /published[\s\S]*\d{1,2} \w+ 20\d\d[\s\S]*(email|PDF)/,
  },
}

describe.each(['sv', 'en'] as const)('the accessibility statement in %s', locale => {
  const { accessibility } = messagesIn(locale).start

  it.each(Object.entries(asked[locale]))('has its %s', (part, says) => {
    const { title, text } = accessibility[part as keyof (typeof asked)['sv']]
    expect(title).not.toBe('')
    expect(part === 'dates' ? `${accessibility.dates.published} ${text}` : text).toMatch(says)
  })

  it('says of each fault which criterion it is about, or by when it is seen to', () => {
    const faults = accessibility.lacks.text.split('\n')
    expect(faults.length).toBeGreaterThan(2)
    const unsaid = faults.filter(fault => !/WCAG \d|20\d\d|lättläst|easy-to-read/.test(fault))
    expect(unsaid).toEqual([])
  })
})
