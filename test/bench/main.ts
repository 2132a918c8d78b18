/** `npm run bench -- accuracy|speed [--corpus DIR] [--stories N] [--only PART] [--misses N] [--judged FILE] [--sample N] [--write]`: how right and how fast, in tables. */
import { accuracy } from './accuracy.ts';
import { speed } from './speed/speed.ts';

const [what, ...rest] = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = rest.indexOf(`--${name}`);
  return at >= 0 ? rest[at + 1] : undefined;
};
const corpus = option('corpus');

if (what === 'accuracy')
  await accuracy({
    corpus,
    stories: Number(option('stories') ?? 1000),
    only: option('only'),
    misses: Number(option('misses') ?? 0),
    judged: option('judged'),
    sample: Number(option('sample') ?? 0)
  });
else if (what === 'speed') await speed({ corpus, only: option('only'), write: rest.includes('--write') });
else {
  console.error(
    'Usage: npm run bench -- accuracy|speed [--corpus DIR] [--stories N] [--only PART] [--misses N] [--judged FILE] [--sample N] [--write]'
  );
  process.exitCode = 2;
}
