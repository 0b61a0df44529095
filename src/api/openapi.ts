import * as z from 'zod'
import type { Content } from './bodies.ts'
import { errorBody } from './contract.ts'
import type { Route } from './route.ts'

type JsonObject = Record<string, unknown>
type Direction = 'input' | 'output'

/** The OpenAPI 3.1 document of the routes, generated from the schemas that validate their requests. */
export function openApi(routes: readonly Route[]): JsonObject {
  const paths: Record<string, JsonObject> = {}
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operation(route)
  return {
    openapi: '3.1.1',
    info: {
      title: 'Likeness',
      version: '1',
      description:
        'Manages the profile photos of a Microsoft 365 organisation. Every error has the schema `error`; its code is stable.',
    },
    paths,
    components: {
      schemas: { error: jsonSchema(errorBody, 'output') },
      securitySchemes: {
        teams: { type: 'http', scheme: 'bearer', description: 'Single sign-on token from Teams' },
      },
    },
  }
}

const operation = (route: Route): JsonObject => ({
  operationId: route.name,
  summary: route.summary,
  security: ['anyone', 'ticket', 'signed'].includes(route.allow) ? [] : [{ teams: [] }],
  parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
  ...(route.body && { requestBody: { content: content(route.body, 'input') } }),
  responses: {
    ...Object.fromEntries(
      Object.entries(route.statuses).map(([status, { description, content: answer }]) => [
        status,
        { description, ...(answer && { content: content(answer, 'output') }) },
      ]),
    ),
    default: {
      description: 'The error, as a code and as sentences for people',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/error' } } },
    },
  },
})

function parameters(schema: z.ZodObject | null, place: 'path' | 'query'): JsonObject[] {
  if (!schema) return []
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, JsonObject>
    required?: string[]
  }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: property,
  }))
}

const content = (types: Content, direction: Direction): JsonObject =>
  Object.fromEntries(
    Object.entries(types).map(([type, { schema }]) => [
      type,
      { schema: schema instanceof z.ZodType ? jsonSchema(schema, direction) : schema },
    ]),
  )

/** OpenAPI 3.1 uses JSON Schema 2020-12; a schema inside the document has no `$schema` of its own. */
function jsonSchema(schema: z.ZodType, io: Direction): JsonObject {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io })
  return rest
}
