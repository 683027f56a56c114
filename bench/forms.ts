import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** The fields that a browser without script would send, by name. */
export type Fields = [name: string, value: string][]

/** Reads the form of a page that has a field of this name. */
export async function readForm(address: string, cookie: string, having: string): Promise<Fields> {
  const answer = await fetch(address, { headers: { cookie }, redirect: 'manual' })
  const page = parse(await answer.text())
  const form = elementsOf(page, 'form')
    .map(fieldsOf)
    .find(fields => fields.some(([name]) => name === having))
  if (form) return form
  const said = elementsOf(page, 'h1').map(textOf)
  throw new Error(`${address} answers ${answer.status} without a form that has ${having}: ${said}`)
}

/** Sends a form as the page would, and gives the path that the answer leads to. */
export async function sendForm(
  address: string,
  cookie: string,
  fields: Fields,
  typed: Record<string, string> = {},
): Promise<string> {
  const body = new FormData()
  for (const [name, value] of fields) if (!(name in typed)) body.append(name, value)
  for (const [name, value] of Object.entries(typed)) body.append(name, value)
  const headers = { cookie, origin: new URL(address).origin }
  const answer = await fetch(address, { method: 'POST', headers, body, redirect: 'manual' })
  const page = await answer.text()
  const location = answer.headers.get('location')
  if (answer.status !== 303 || !location) {
    const said = elementsOf(parse(page), 'p').map(textOf).filter(Boolean).slice(0, 5)
    throw new Error(`${address} answers a form with ${answer.status}: ${said.join(' · ')}`)
  }
  return new URL(location, address).pathname
}

export function elementsOf(node: Node, name: string): Element[] {
  const own = node.nodeName === name ? [node as Element] : []
  const children = 'childNodes' in node ? node.childNodes : []
  return [...own, ...children.flatMap(child => elementsOf(child, name))]
}

function fieldsOf(form: Element): Fields {
  const named = ['input', 'textarea', 'select'].flatMap(name => elementsOf(form, name))
  return named.flatMap((field): Fields => {
    const attributes = new Map(field.attrs.map(({ name, value }) => [name, value]))
    const [name, type] = [attributes.get('name'), attributes.get('type')]
    const isChosen = (type !== 'checkbox' && type !== 'radio') || attributes.has('checked')
    return name && isChosen && type !== 'file' ? [[name, writtenIn(field, attributes)]] : []
  })
}

function writtenIn(field: Element, attributes: Map<string, string>): string {
  if (field.nodeName === 'textarea') return textOf(field)
  if (field.nodeName !== 'select') return attributes.get('value') ?? ''
  const chosen = elementsOf(field, 'option').find(option =>
    option.attrs.some(({ name }) => name === 'selected'),
  )
  return chosen?.attrs.find(({ name }) => name === 'value')?.value ?? ''
}

function textOf(node: Element): string {
  return node.childNodes.map(child => ('value' in child ? child.value : '')).join('')
}
