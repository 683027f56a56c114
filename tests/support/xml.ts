export type XmlElement = {
  name: string
  attributes: Record<string, string>
  text: string
  children: XmlElement[]
  /** Every element of that name within this one, in document order. */
  all: (name: string) => XmlElement[]
}

const TOKEN = /<\?[^?]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d+)|([^;]*));?/g
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Reads the XML that the portal writes, and throws at what no XML reader takes. */
export function readXml(xml: string): XmlElement {
  const top = element('', '')
  const open = [top]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < xml.length) {
    const from = TOKEN.lastIndex
    const token = TOKEN.exec(xml)
    if (!token) throw new Error(`No XML at ${from}: ${xml.slice(from, from + 60)}`)
    take(token, open)
  }
  const [root, ...more] = top.children
  if (open.length > 1 || !root || more.length > 0) throw new Error('The document does not close')
  return root
}

function take([, closes, name = '', attributes = '', isEmpty, text]: RegExpExecArray, open: XmlElement[]) {
  const parent = open.at(-1)
  if (!parent) throw new Error('Something comes after the end')
  if (text !== undefined) parent.text += decoded(text)
  else if (closes) {
    if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`)
    open.pop()
  } else if (name) {
    const child = element(name, attributes)
    parent.children.push(child)
    if (!isEmpty) open.push(child)
  }
}

function element(name: string, attributes: string): XmlElement {
  const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)]
  const self: XmlElement = {
    name,
    attributes: Object.fromEntries(pairs.map(([, key, value]) => [key, decoded(value ?? '')])),
    text: '',
    children: [],
    all: wanted =>
      self.children.flatMap(child => [...(child.name === wanted ? [child] : []), ...child.all(wanted)]),
  }
  return self
}

function decoded(text: string): string {
  return text.replace(ENTITY, (whole, name, code) => {
    if (name && whole.endsWith(';')) return named[name] ?? ''
    if (code && whole.endsWith(';')) return String.fromCodePoint(Number(code))
    throw new Error(`${whole} is no entity`)
  })
}
