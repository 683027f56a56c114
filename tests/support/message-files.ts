import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type Messages = { [key: string]: string | Messages }

const folder = path.resolve(import.meta.dirname, '../../src/messages')

/** All texts of a language, one entry a namespace. */
export function messageFiles(): Record<'sv' | 'en', Messages> {
  return { sv: read('sv'), en: read('en') }
}

export function allKeys(messages: Messages): string[] {
  return texts(messages).map(([key]) => key)
}

export function emptyTexts(messages: Messages): string[] {
  return texts(messages).flatMap(([key, text]) => (text.trim() === '' ? [key] : []))
}

function read(language: string): Messages {
  const names = readdirSync(path.join(folder, language)).filter(name => name.endsWith('.json'))
  const files = names.map(name => [name, JSON.parse(readFileSync(path.join(folder, language, name), 'utf8'))])
  return Object.fromEntries(files)
}

export function texts(messages: Messages, prefix = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : texts(value, `${prefix}${key}.`),
  )
}
