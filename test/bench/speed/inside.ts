/** What is timed inside one process: bundled and minified as the product is, and run by Node alone, a task a process. */
import { readFileSync } from 'node:fs';
import { engine } from './engine.ts';
import { heap } from './heap.ts';

const [task, packages, ...files] = process.argv.slice(2);
const texts = files.map(file => readFileSync(file, 'utf8'));
const measured = task === 'heap' ? heap(texts[0]!) : await engine(texts, packages!);
process.stdout.write(JSON.stringify(measured));
