import { type Messages, texts } from '../message-files'

const MAKES_TRANSLATOR =
  /(?:const (\w+) = (?:await )?|const \[(\w+)[^\]]*\] = await Promise\.all\(\[\s*)(?:use|get)Translations\('([\w.]+)'\)/g

/** The texts that name a value. */
export function textsWithValues(messages: Messages): Set<string> {
  return new Set(texts(messages).flatMap(([key, text]) => (/{\s*\w/.test(text) ? [key] : [])))
}

/** Those of them that code asks for as one of two keys, without giving any value. */
export function bareChoices(code: string, withValues: Set<string>): string[] {
  return [...code.matchAll(MAKES_TRANSLATOR)].flatMap(([, alone, first, namespace]) => {
    const asks = new RegExp(`\\b${alone ?? first}\\(([^,()]+\\?[^,()]+),?\\s*\\)`, 'g')
    return [...code.matchAll(asks)]
      .flatMap(([, keys = '']) => [...keys.matchAll(/[?:]\s*'([\w.]+)'/g)])
      .map(([, key]) => `${namespace}.${key}`)
      .filter(key => withValues.has(key))
  })
}
