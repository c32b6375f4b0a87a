import { closeFrame, frame, opcode } from './frames.ts';
import { event } from './messages.ts';

/** Bytes that break the WebSocket protocol itself: a browser ends the connection and tells the page nothing. */
export const violations: readonly [name: string, bytes: Uint8Array, kind: string][] = [
  ['a masked frame', frame(opcode.text, event('tick'), { masked: true }), 'invalid frame'],
  ['a frame that claims to be compressed', frame(opcode.text, event('tick'), { compressed: true }), 'invalid frame'],
  ['a frame with a reserved bit', frame(opcode.text, event('tick'), { reserved: true }), 'invalid frame'],
  ['a reserved kind of frame', frame(opcode.reserved, event('tick')), 'invalid frame'],
  ['text that is not UTF-8', frame(opcode.text, Buffer.of(0xc3, 0x28, 0xa0, 0xa1)), 'invalid UTF-8'],
  ['half a character', frame(opcode.text, Buffer.from('{"type":"€').subarray(0, -1)), 'invalid UTF-8'],
  ['a ping that is too long', frame(opcode.ping, 'a'.repeat(126)), 'invalid ping'],
  ['a ping in fragments', frame(opcode.ping, 'a', { unfinished: true }), 'invalid ping'],
  ['a continuation of nothing', frame(opcode.continuation, 'a'), 'invalid fragment'],
  ['a message inside another', Buffer.concat([frame(opcode.text, 'a', { unfinished: true }), frame(opcode.text, 'b')]), 'invalid fragment'],
  ['a message longer than there can be', frame(opcode.text, '', { claims: (1n << 64n) - 1n }), 'invalid length'],
  ['a close with one byte', frame(opcode.close, 'a'), 'invalid close'],
  ['a close whose reason is not UTF-8', closeFrame(1000, Buffer.of(0xff, 0xfe)), 'invalid close'],
  ...[0, 999, 1004, 1005, 1006, 1015, 5000, 65_535].map((code): [string, Uint8Array, string] => [`a close with the code ${code}, which may not be sent`, closeFrame(code), 'invalid close']),
];
