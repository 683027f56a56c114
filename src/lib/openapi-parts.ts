// What every description of the open interface is made of.
export const text = { type: 'string' }
export const whole = { type: 'integer' }
export const yesOrNo = { type: 'boolean' }
export const instant = { type: 'string', format: 'date-time' }
export const day = { type: 'string', format: 'date' }
export const digest = { type: 'string', pattern: '^[0-9a-f]{64}$' }
export const object = (properties: Record<string, object>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
})
export const nullable = (schema: object) => ({ oneOf: [schema, { type: 'null' }] })
export const list = (items: object) => ({ type: 'array', items })
