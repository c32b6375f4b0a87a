import { closeFrame, frame, opcode } from './frames.ts';
import { event } from './messages.ts';

/** Bytes that break the WebSocket protocol itself: a browser ends the connection and tells the page nothing. */
export const violations: readonly [name: string, bytes: Uint8Array][] = [
  ['a masked frame', frame(opcode.text, event('tick'), { masked: true })],
  ['a frame that claims to be compressed', frame(opcode.text, event('tick'), { compressed: true })],
  ['a frame with a reserved bit', frame(opcode.text, event('tick'), { reserved: true })],
  ['a reserved kind of frame', frame(opcode.reserved, event('tick'))],
  ['text that is not UTF-8', frame(opcode.text, Buffer.of(0xc3, 0x28, 0xa0, 0xa1))],
  ['half a character', frame(opcode.text, Buffer.from('{"type":"€').subarray(0, -1))],
  ['a ping that is too long', frame(opcode.ping, 'a'.repeat(126))],
  ['a ping in fragments', frame(opcode.ping, 'a', { unfinished: true })],
  ['a continuation of nothing', frame(opcode.continuation, 'a')],
  ['a message inside another', Buffer.concat([frame(opcode.text, 'a', { unfinished: true }), frame(opcode.text, 'b')])],
  ['a message longer than there can be', frame(opcode.text, '', { claims: (1n << 64n) - 1n })],
  ['a close with one byte', frame(opcode.close, 'a')],
  ['a close whose reason is not UTF-8', closeFrame(1000, Buffer.of(0xff, 0xfe))],
  ...[0, 999, 1004, 1005, 1006, 1015, 5000, 65_535].map((code): [string, Uint8Array] => [`a close with the code ${code}, which may not be sent`, closeFrame(code)]),
];
