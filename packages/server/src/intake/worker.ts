/** The thread in which a file is opened: it may crash, hang or run out of memory, and only this file is lost. */
import { parentPort, workerData } from 'node:worker_threads'
import { extract } from './extract.ts'
import type { IntakeLimits } from './types.ts'

const { bytes, name, limits } = workerData as { bytes: Uint8Array; name: string; limits: IntakeLimits }
const port = parentPort!
const result = await extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name, limits)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of a thread, not a window
port.postMessage(result)
