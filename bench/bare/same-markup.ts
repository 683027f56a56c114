import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { elementsOf } from '../forms'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const RENAMED: Record<string, string> = {
  class: 'className',
  for: 'htmlFor',
  tabindex: 'tabIndex',
  maxlength: 'maxLength',
  minlength: 'minLength',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  autocomplete: 'autoComplete',
  enctype: 'encType',
  novalidate: 'noValidate',
  readonly: 'readOnly',
  viewbox: 'viewBox',
  hreflang: 'hrefLang',
  datetime: 'dateTime',
  inputmode: 'inputMode',
  spellcheck: 'spellCheck',
  value: 'defaultValue',
  checked: 'defaultChecked',
}
const BOOLEAN = [
  'disabled',
  'required',
  'hidden',
  'noValidate',
  'readOnly',
  'defaultChecked',
  'open',
  'multiple',
]
const LEFT_OUT = ['style', 'selected', 'action', 'formaction', 'autofocus']
const LEFT_OUT_TAGS = ['script', 'style', 'link', 'template', 'noscript', '#comment']
const FIELDS = ['input', 'select', 'textarea']

/** The source of a bare page with the markup of this one. It has no data, and is drawn at each request. */
export function barePage(html: string): string {
  const [body] = elementsOf(parse(html), 'body')
  const children = (body?.childNodes ?? []).flatMap(sourceOf)
  return [
    `import { createElement as h, Fragment } from 'react'`,
    `import { headers } from 'next/headers'`,
    `export default async function Page() {`,
    `  await headers()`,
    `  return h(Fragment, null, ${children.join(',\n')})`,
    `}\n`,
  ].join('\n')
}

function sourceOf(node: Node): string[] {
  if ('value' in node) return [node.value.trim() === '' ? `' '` : JSON.stringify(node.value)]
  if (LEFT_OUT_TAGS.includes(node.nodeName) || !('attrs' in node)) return []
  const written = node.attrs.filter(({ name }) => !LEFT_OUT.includes(name) && !name.startsWith('on'))
  const props = written.map(attribute => propOf(node, attribute))
  if (node.nodeName === 'textarea') props.push(`"defaultValue":${JSON.stringify(textOf(node))}`)
  const children = node.nodeName === 'textarea' ? [] : node.childNodes.flatMap(sourceOf)
  return [`h(${[JSON.stringify(node.nodeName), `{${props.join()}}`, ...children].join()})`]
}

function propOf(node: Element, { name, value }: Element['attrs'][number]): string {
  const isKept = /^(data|aria)-/.test(name)
  const camel = isKept ? name : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const renamed = RENAMED[name] ?? camel
  const prop = renamed === 'defaultValue' && !FIELDS.includes(node.nodeName) ? 'value' : renamed
  return `${JSON.stringify(prop)}:${BOOLEAN.includes(prop) ? 'true' : JSON.stringify(value)}`
}

function textOf(node: Element): string {
  return node.childNodes.map(child => ('value' in child ? child.value : '')).join('')
}
