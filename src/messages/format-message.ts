import compile from 'icu-minify/compile'
import format, { type CompiledMessage } from 'icu-minify/format'
import type libraryFormat from 'use-intl/format-message'
import { withArticles } from '@/messages/names-in-sentences'

type Asked = Parameters<typeof libraryFormat>

// The texts are the same for every request. The library would read each one again for each page.
const compiled = new Map<string, CompiledMessage>()
const MOST_COMPILED = 20_000

/** next-intl formats with this on the server, as next.config.ts says: a text is read once in the process. */
export default function formatMessage(
  ...[key, message, values, options]: Asked
): ReturnType<typeof libraryFormat> {
  if (typeof message !== 'string') throw new Error(`${key} is not a text`)
  if (!values && !/[{}<']/.test(message)) return message
  const { locale, timeZone } = options
  const written = format(compiledOf(message), locale, values, { formatters, timeZone })
  // A choice without words is empty parts.
  return Array.isArray(written) && written.length === 0 ? '' : withArticles(locale, written, values)
}

formatMessage.raw = true

function compiledOf(message: string): CompiledMessage {
  const known = compiled.get(message)
  if (known !== undefined) return known
  if (compiled.size >= MOST_COMPILED) compiled.clear()
  const made = compile(message)
  compiled.set(message, made)
  return made
}

/** A text that was left without its number would say "NaN". It is refused, as the library refuses it in the browser. */
class Numbers extends Intl.NumberFormat {
  override format(value: number | bigint): string {
    return super.format(numberIn(value))
  }
}

class Plurals extends Intl.PluralRules {
  override select(value: number): Intl.LDMLPluralRule {
    return super.select(numberIn(value))
  }
}

function numberIn<Value>(value: Value): Value {
  if (Number.isNaN(Number(value))) throw new Error(`${value} is no number`)
  return value
}

const formatters = {
  getNumberFormat: madeOnce((...how: IntlArguments<Intl.NumberFormatOptions>) => new Numbers(...how)),
  getDateTimeFormat: madeOnce(
    (...how: IntlArguments<Intl.DateTimeFormatOptions>) => new Intl.DateTimeFormat(...how),
  ),
  getPluralRules: madeOnce((...how: IntlArguments<Intl.PluralRulesOptions>) => new Plurals(...how)),
}

type IntlArguments<Options> = [locale?: Intl.LocalesArgument, options?: Options]

function madeOnce<How extends unknown[], Made>(make: (...how: How) => Made): (...how: How) => Made {
  const made = new Map<string, Made>()
  return (...how) => {
    const name = JSON.stringify(how)
    const known = made.get(name) ?? make(...how)
    made.set(name, known)
    return known
  }
}
