import { constants, inflateRawSync } from 'node:zlib';

export const opcode = { continuation: 0x0, text: 0x1, binary: 0x2, reserved: 0x3, close: 0x8, ping: 0x9, pong: 0xa } as const;
export type Opcode = (typeof opcode)[keyof typeof opcode];

/** What a library would never write. */
export interface Flaws {
  /** More of the same message is to follow. */
  unfinished?: boolean;
  /** RSV1: the payload is compressed, or claims to be. */
  compressed?: boolean;
  /** RSV2: no extension uses it. */
  reserved?: boolean;
  /** Only clients may mask. */
  masked?: boolean;
  /** A length that the payload does not have. */
  claims?: bigint;
}

function lengthOf(length: bigint): Buffer {
  if (length < 126n) return Buffer.of(Number(length));
  const bytes = Buffer.alloc(length < 65_536n ? 3 : 9);
  if (length < 65_536n) {
    bytes[0] = 126;
    bytes.writeUInt16BE(Number(length), 1);
  } else {
    bytes[0] = 127;
    bytes.writeBigUInt64BE(length, 1);
  }
  return bytes;
}

/** One frame as a server writes it, by hand: the flaws are the point. */
export function frame(kind: Opcode, payload: string | Uint8Array = '', flaws: Flaws = {}): Buffer {
  const body = Buffer.from(payload as string);
  const first = kind | (flaws.unfinished === true ? 0 : 0x80) | (flaws.compressed === true ? 0x40 : 0) | (flaws.reserved === true ? 0x20 : 0);
  const length = lengthOf(flaws.claims ?? BigInt(body.length));
  if (flaws.masked !== true) return Buffer.concat([Buffer.of(first), length, body]);
  const mask = Buffer.of(0x12, 0x34, 0x56, 0x78);
  length[0] = (length[0] ?? 0) | 0x80;
  return Buffer.concat([Buffer.of(first), length, mask, body.map((byte, at) => byte ^ (mask[at % 4] ?? 0))]);
}

/** A close frame; without a code it has no body, which the other side reports as 1005. */
export function closeFrame(code?: number, reason: string | Uint8Array = ''): Buffer {
  if (code === undefined) return frame(opcode.close);
  const body = Buffer.concat([Buffer.alloc(2), Buffer.from(reason as string)]);
  body.writeUInt16BE(code);
  return frame(opcode.close, body);
}

export interface Received {
  kind: number;
  payload: Buffer;
}

/** Reads what a browser sends: masked, perhaps compressed, never in fragments as short as these messages are. */
export class FrameReader {
  #pending: Buffer = Buffer.alloc(0);

  push(chunk: Buffer): Received[] {
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    const frames: Received[] = [];
    for (let next = this.#take(); next !== undefined; next = this.#take()) frames.push(next);
    return frames;
  }

  #take(): Received | undefined {
    const bytes = this.#pending;
    if (bytes.length < 2) return undefined;
    const [first, second] = [bytes.readUInt8(0), bytes.readUInt8(1)];
    const short = second & 0x7f;
    const start = 2 + (short === 126 ? 2 : short === 127 ? 8 : 0) + 4;
    if (bytes.length < start) return undefined;
    const length = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
    if (bytes.length < start + length) return undefined;
    const mask = bytes.subarray(start - 4, start);
    const raw = bytes.subarray(start, start + length);
    this.#pending = bytes.subarray(start + length);
    // Nobody reads what a pong says, and there may be a hundred thousand of them.
    if ((first & 0x0f) === opcode.pong) return { kind: opcode.pong, payload: raw };
    const body = Buffer.from(raw.map((byte, at) => byte ^ (mask[at % 4] ?? 0)));
    // Compressed messages end where the standard says to add these four bytes again.
    const payload = (first & 0x40) !== 0 ? inflateRawSync(Buffer.concat([body, Buffer.of(0, 0, 0xff, 0xff)]), { finishFlush: constants.Z_SYNC_FLUSH }) : body;
    return { kind: first & 0x0f, payload };
  }
}
