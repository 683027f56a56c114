export type Schema = {
  type?: string | string[]
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  enum?: string[]
}

/** The same description with nothing beside it: a field that is given must be told of. */
export function closed(schema: Schema): Schema {
  const { properties, items, anyOf } = schema
  const inside = Object.entries(properties ?? {}).map(([name, part]) => [name, closed(part)])
  return {
    ...schema,
    ...(properties && { properties: Object.fromEntries(inside), additionalProperties: false }),
    ...(items && { items: closed(items) }),
    ...(anyOf && { anyOf: anyOf.map(closed) }),
  }
}
