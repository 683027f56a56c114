import { describe, expect, it } from 'vitest'
import {
  catalogueMessages,
  formMessages,
  frameMessages,
  workplaceMessages,
} from '@/messages/browser-messages'
import { importsOf } from '../../support/architecture/imports'
import { type SourceFile, sourceFiles } from '../../support/architecture/source-files'
import { allKeys } from '../../support/message-files'

// A text that is missing in the browser shows as its key, and only where somebody comes to it. So all are looked up.

const MAKES = /(\w+) = useTranslations\('([\w.]+)'\)/g

describe.each(['sv', 'en'] as const)('in %s, the browser has', locale => {
  const given = [frameMessages, formMessages, catalogueMessages, workplaceMessages].flatMap(messages =>
    allKeys(messages[locale]),
  )

  it('every text that its components say', () => {
    const said = filesInTheBrowser().flatMap(textsOf)
    expect(said.length).toBeGreaterThan(20)
    expect(said.filter(text => !given.some(key => matches(text, key)))).toEqual([])
  })

  it('no text that none of them says', () => {
    const said = filesInTheBrowser().flatMap(textsOf)
    expect(given.filter(key => !said.some(text => matches(text, key)))).toEqual([])
  })
})

/** The components that say so themselves, and all that they import. */
function filesInTheBrowser(): SourceFile[] {
  const files = new Map(sourceFiles(['src']).map(file => [file.path, file]))
  const reached = new Set<string>()
  const reach = (path: string) => {
    const file = files.get(path)
    if (!file || reached.has(path) || /^['"]use server['"]/.test(file.code)) return
    reached.add(path)
    for (const { target, typeOnly } of importsOf(file)) {
      const inside = target.replace('@/', 'src/')
      if (!typeOnly) for (const ending of ['.ts', '.tsx']) reach(inside + ending)
    }
  }
  for (const { path, code } of files.values()) if (/^['"]use client['"]/.test(code)) reach(path)
  return [...reached].flatMap(path => files.get(path) ?? [])
}

/** `common.form.${…}` for a text whose last word is not written out. A translator counts until the next of its name. */
function textsOf({ code }: SourceFile): string[] {
  return [...code.matchAll(MAKES)].flatMap(({ 1: name = '', 2: namespace, index }) => {
    const rest = code.slice(index + 1)
    const [own = ''] = rest.split(`${name} = useTranslations`)
    const says = new RegExp(`\\b${name}\\(\\s*(['\`])(.+?)\\1`, 'g')
    return [...own.matchAll(says)].map(([, , key]) => `${namespace}.${key}`)
  })
}

function matches(text: string, key: string): boolean {
  const pattern = text.split(/\$\{[^}]*\}/).map(part => part.replaceAll('.', '\\.'))
  return new RegExp(`^${pattern.join('[\\w.]+')}$`).test(key)
}
