import type { FastifyRequest } from 'fastify'
import { largestPhoto } from '../intake/photo/limits.ts'
import { limits } from './opinion-form.ts'

/** Longest field that is read at all, in bytes: 100,000 characters of any script come back to their writer whole. */
export const longestField = 1024 * 1024

/** A form as a browser sends it, with or without files. */
export interface Sent {
  readonly fields: ReadonlyMap<string, readonly string[]>
  readonly files: readonly Buffer[]
  /** More files came than are taken. */
  readonly more: boolean
}

/** Reads a form. Files beyond the number that is taken are read to their end and let go, so that the answer arrives. */
export async function sentBy(request: FastifyRequest): Promise<Sent> {
  const fields = new Map<string, string[]>()
  const add = (name: string, value: string): void => { fields.set(name, [...(fields.get(name) ?? []), value]) }
  if (!request.isMultipart()) {
    for (const [name, value] of (request.body as URLSearchParams | undefined) ?? []) add(name, value)
    return { fields, files: [], more: false }
  }
  const files: Buffer[] = []
  let more = false
  for await (const part of request.parts({ limits: { fileSize: largestPhoto + 1, fieldSize: longestField, files: 12, fields: 40, parts: 60 }, throwFileSizeLimit: false } as never)) {
    if (part.type === 'field') {
      if (part.valueTruncated) throw Object.assign(new Error('a field is too long'), { statusCode: 413 })
      add(part.fieldname, String(part.value))
    } else {
      const parts: Buffer[] = []
      for await (const piece of part.file) if (files.length < limits.photos) parts.push(piece as Buffer)
      const bytes = Buffer.concat(parts)
      if (files.length >= limits.photos) more ||= part.filename !== ''
      else if (part.filename || bytes.length > 0) files.push(bytes)
    }
  }
  return { fields, files, more }
}
