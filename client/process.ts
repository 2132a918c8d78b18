/**
 * The server's process under Node hosts: gives the Worker's script what it knows of a Worker.
 * One server for both hosts keeps the package half as large, and what is tested in one holds in the other.
 */
import { setFlagsFromString } from 'node:v8';

// What a keystroke makes dies with it: a nursery that does not grow saves memory, and is swept sooner.
setFlagsFromString('--semi-space-growth-factor=1');

/** The part of a Worker's global scope that the server touches. */
const scope = globalThis as unknown as {
  onmessage?: (event: { data: unknown }) => void;
  addEventListener(): void;
  postMessage(message: unknown): void;
  close(): void;
};

scope.addEventListener = () => {}; // only for errors, which a process tells of by itself
scope.postMessage = message => process.send?.(message);
scope.close = () => process.exit();
process.on('message', data => scope.onmessage?.({ data }));
process.on('disconnect', () => process.exit()); // the extension host is gone
require('./server.web.js');
