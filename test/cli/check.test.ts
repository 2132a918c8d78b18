// `copydesk check`: which files, what is said of them, and the exit code.
import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync
} from 'node:fs';
import { clean, Newsroom, paragraph, twice } from './newsroom.ts';

const seed = readFileSync(new URL('../seed/asean-media-cooperation.txt', import.meta.url), 'utf8');

interface Json {
  version: number;
  files: {
    path: string;
    findings: {
      rule: string;
      severity: string;
      message: string;
      range: unknown;
      related: { range: unknown; message: string }[];
      fixes: { title: string; preferred: boolean; edits: { range: unknown; newText: string }[] }[];
    }[];
  }[];
}

suite('copydesk check', () => {
  let room: Newsroom;
  teardown(() => room.remove());
  const json = async (...args: string[]): Promise<Json> =>
    JSON.parse((await room.call(['check', '--format', 'json', ...args])).out);
  const names = async (...args: string[]) => (await json(...args)).files.map(({ path }) => path);

  test('exit codes: clean, findings, and what --fail-on makes of them', async () => {
    room = new Newsroom({ 'clean.article': clean, 'twice.article': twice });
    for (const [args, code] of [
      [['clean.article'], 0],
      [['twice.article'], 1],
      [['.', '--fail-on', 'error'], 0],
      [['.', '--fail-on', 'information'], 1],
      [['.', '--fail-on', 'never'], 0],
      [['nothing.article', 'twice.article', '--fail-on', 'never'], 2],
      [['.', '--config', 'nothing.json'], 2],
      [['.', '--format', 'xml'], 2],
      [['.', '--loud'], 2],
      [['.', '--stdin'], 2],
      [['check', ''], 2]
    ] as const) {
      assert.equal((await room.call(['check', ...args])).code, code, args.join(' '));
    }
    assert.equal((await room.call([])).code, 2);
    assert.equal((await room.call(['chekc'])).code, 2);
    assert.deepEqual(await room.call(['--version']), { code: 0, out: '1.2.3\n', err: '' });
    assert.match((await room.call(['--help'])).out, /^Usage: copydesk check/);
  });

  test('the seed draft, named outright, has exactly its four findings', async () => {
    room = new Newsroom({ 'seed.txt': seed });
    const { files } = await json('seed.txt');
    assert.deepEqual(files[0]!.findings.map(({ rule }) => rule).sort(), [
      'duplicate-paragraph',
      'duplicate-passage',
      'duplicate-passage',
      'run-together'
    ]);
  });

  test('JSON has ranges, evidence and fixes', async () => {
    room = new Newsroom({ 'a.article': twice });
    const { version, files } = await json();
    assert.equal(version, 1);
    const [finding] = files[0]!.findings;
    assert.equal(files[0]!.path, 'a.article');
    assert.equal(finding!.rule, 'duplicate-paragraph');
    assert.equal(finding!.severity, 'warning');
    assert.deepEqual(finding!.range, {
      start: { line: 8, character: 0 },
      end: { line: 8, character: paragraph.length }
    });
    assert.deepEqual(finding!.related[0]!.range, {
      start: { line: 4, character: 0 },
      end: { line: 4, character: paragraph.length }
    });
    assert.equal(finding!.fixes[0]!.preferred, true);
    assert.ok(finding!.fixes[0]!.edits.length > 0);
  });

  test('folders are walked for drafts, .gitignore is honoured, a file named outright is always checked', async () => {
    room = new Newsroom({
      '.gitignore': 'old/\n*.story\n!keep.story\n/kept.article\n',
      'a.article': clean,
      'b.story': clean,
      'keep.story': clean,
      'kept.article': clean,
      'notes.txt': clean,
      'old/c.article': clean,
      'new/.gitignore': '!d.story\nx.article\n',
      'new/d.story': clean,
      'new/x.article': clean,
      'new/kept.article': clean,
      'node_modules/p/e.article': clean,
      '.git/f.article': clean,
      'wire/today/g.txt': clean,
      'wire/h.md': clean,
      'copydesk.json': '{ "drafts": ["wire/**/*.{txt,md}"] }'
    });
    assert.deepEqual(await names(), [
      'a.article',
      'keep.story',
      'new/d.story',
      'new/kept.article',
      'wire/h.md',
      'wire/today/g.txt'
    ]);
    assert.deepEqual(await names('new'), ['new/d.story', 'new/kept.article']);
    assert.deepEqual(await names('notes.txt', 'old/c.article', './notes.txt'), ['notes.txt', 'old/c.article']);
  });

  test('links are not followed out of a folder, nor round in a circle', async () => {
    room = new Newsroom({ 'in/a.article': clean });
    const other = new Newsroom({
      'secret.article': twice,
      'copydesk.json': '{ "rules": { "duplicate-paragraph": "off" } }'
    });
    symlinkSync(other.folder, room.path('in/out'));
    symlinkSync(other.path('secret.article'), room.path('in/out.article'));
    symlinkSync(other.path('copydesk.json'), room.path('copydesk.json'));
    symlinkSync('.', room.path('in/loop'));
    symlinkSync('round.article', room.path('in/round.article'));
    assert.deepEqual(await names('in'), ['in/a.article', 'copydesk.json']);
    room.write('b.article', twice);
    const [draft, desk] = (await json('b.article')).files;
    assert.equal(draft!.findings.length, 1, 'a desk file outside is not read');
    assert.deepEqual(
      desk!.findings.map(({ rule, message }) => `${rule}: ${message}`),
      ["desk-file: This desk file can't be read: its link leads out of the folder that is open."]
    );
    const { code, err } = await room.call(['check', 'in/round.article']);
    assert.equal(code, 2);
    assert.match(err, /circle/);
    other.remove();
  });

  test('what cannot be read is told of in plain words, and the rest is checked', async () => {
    room = new Newsroom({
      'nul.article': 'a\0b',
      'latin.article': Buffer.from('caf\xe9', 'latin1'),
      'utf16.article': Buffer.from('\ufeffwords', 'utf16le'),
      'good.article': clean
    });
    const { code, out, err } = await room.call(['check', '.', 'none.article', '--format', 'json']);
    assert.equal(code, 2);
    assert.deepEqual(
      (JSON.parse(out) as Json).files.map(({ path }) => path),
      ['good.article']
    );
    assert.match(err, /nul\.article: it is not text/);
    assert.match(err, /latin\.article: it is not UTF-8/);
    assert.match(err, /utf16\.article: it is UTF-16/);
    assert.match(err, /none\.article: there is no such file/);
  });

  test('a folder that may not be looked into is told of as such, and the rest is checked', async () => {
    room = new Newsroom({ 'locked/a.article': twice, 'open/b.article': clean });
    chmodSync(room.path('locked'), 0);
    const { code, out, err } = await room.asGuest(() => room.call(['check', '--format', 'json']));
    chmodSync(room.path('locked'), 0o755);
    assert.equal(code, 2);
    assert.equal(err, 'copydesk: locked: permission is denied\n');
    assert.deepEqual(
      (JSON.parse(out) as Json).files.map(({ path }) => path),
      ['open/b.article']
    );
  });

  test('a desk file that is there and can’t be read is one clear mistake', async () => {
    room = new Newsroom({ 'a.article': clean });
    const path = room.path('copydesk.json');
    const makes: [says: RegExp, make: () => void][] = [
      [/UTF-16; save/, () => room.write('copydesk.json', Buffer.from('\ufeff{}', 'utf16le'))],
      [/NUL bytes/, () => room.write('copydesk.json', '{}\0')],
      [/not UTF-8/, () => room.write('copydesk.json', Buffer.from('{"drafts":["caf\xe9"]}', 'latin1'))],
      [/is a folder/, () => mkdirSync(path)],
      [/leads? out of the folder/, () => symlinkSync('/etc/hostname', path)],
      [/link leads nowhere/, () => symlinkSync('nowhere.json', path)],
      [/round in a circle/, () => symlinkSync('copydesk.json', path)],
      [
        /larger than 20 MB/,
        () => {
          room.write('copydesk.json', '{}');
          truncateSync(path, 21 * 1024 * 1024);
        }
      ],
      [
        /permission is denied/,
        () => {
          room.write('copydesk.json', '{}');
          chmodSync(path, 0);
        }
      ]
    ];
    for (const [says, make] of makes) {
      make();
      const { code, out, err } = await room.asGuest(() => room.call(['check', '--format', 'json']));
      rmSync(path, { recursive: true });
      const told = (JSON.parse(out) as Json).files.flatMap(file => file.findings.map(one => ({ ...one, ...file })));
      assert.equal(err, '');
      assert.equal(code, 1, String(says));
      assert.deepEqual(
        told.map(one => [one.path, one.rule, one.severity]),
        [['copydesk.json', 'desk-file', 'error']]
      );
      assert.match(told[0]!.message, /^This desk file can't be read: /);
      assert.match(told[0]!.message, says);
    }
  });

  test('--fix leaves a file to its owner, with its mode', async () => {
    room = new Newsroom({ 'a.article': twice });
    const isRoot = process.getuid?.() === 0;
    if (isRoot) chownSync(room.path('a.article'), 1234, 4321);
    chmodSync(room.path('a.article'), 0o4664);
    const before = statSync(room.path('a.article'));
    assert.equal((await room.call(['check', '--fix'])).code, 0);
    const after = statSync(room.path('a.article'));
    assert.notEqual(after.ino, before.ino);
    assert.deepEqual([after.uid, after.gid, after.mode], [before.uid, before.gid, before.mode]);
    if (isRoot) assert.equal(after.uid, 1234);
  });

  test('--fix mends what needs no second look, and touches nothing else', async () => {
    const crlf = `\ufeff${twice.replaceAll('\n', '\r\n')}`;
    room = new Newsroom({ 'twice.article': crlf, 'clean.article': clean, 'seed.txt': seed });
    chmodSync(room.path('twice.article'), 0o640);
    const before = statSync(room.path('clean.article'));
    const { code } = await room.call(['check', '--fix']);
    assert.equal(code, 0);
    assert.equal(
      readFileSync(room.path('twice.article'), 'utf8').trimEnd(),
      `\ufeff${clean.replaceAll('\n', '\r\n')}`.trimEnd()
    );
    assert.equal(statSync(room.path('twice.article')).mode & 0o777, 0o640);
    const after = statSync(room.path('clean.article'));
    assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs]);
    await room.call(['check', '--fix', 'seed.txt']);
    const mended = readFileSync(room.path('seed.txt'), 'utf8');
    assert.equal(mended.trimEnd(), seed.slice(0, 1518).trimEnd());
    const { ino } = statSync(room.path('seed.txt'));
    await room.call(['check', '--fix', 'seed.txt']);
    assert.equal(statSync(room.path('seed.txt')).ino, ino, 'a second run writes nothing');
    assert.deepEqual(readdirSync(room.folder).sort(), ['clean.article', 'seed.txt', 'twice.article']);
  });

  test('standard input is checked under the name it is given', async () => {
    room = new Newsroom({ 'wire/copydesk.json': '{ "rules": { "duplicate-paragraph": "error" } }' });
    const given = await room.call(['check', '--stdin', '--stdin-filename', 'wire/a.txt', '--format', 'json'], twice);
    assert.equal(given.code, 1);
    const [file] = (JSON.parse(given.out) as Json).files;
    assert.deepEqual([file!.path, file!.findings[0]!.severity], ['wire/a.txt', 'error']);
    const mended = await room.call(['check', '--stdin', '--fix'], twice);
    assert.equal(mended.out.trimEnd(), clean.trimEnd());
    assert.match(mended.err, /Nothing found/);
    assert.equal((await room.call(['check', '--stdin'], 'a\0b')).code, 2);
  });

  test('--config is the desk wherever the drafts lie; a mistake in it is a finding of its own', async () => {
    room = new Newsroom({
      'house/style.json': '{ "rules": { "duplicate-paragraph": "off", "run-togther": "off" } }',
      'copydesk.json': '{ "rules": { "duplicate-paragraph": "error" } }',
      'a.article': twice
    });
    const { files } = await json('--config', 'house/style.json');
    assert.deepEqual(
      files.map(({ path, findings }) => [path, findings.map(({ rule, severity }) => `${rule} ${severity}`)]),
      [
        ['a.article', []],
        ['house/style.json', ['desk-file error']]
      ]
    );
    assert.equal((await room.call(['check', '--config', 'house/style.json'])).code, 1);
  });

  test('a desk file up to the workspace holds when the call is made deeper down', async () => {
    room = new Newsroom({
      '.git/HEAD': '',
      'copydesk.json': '{ "rules": { "duplicate-paragraph": "off" } }',
      'stories/a.article': twice
    });
    assert.equal((await room.call(['check', 'stories'])).code, 0);
  });

  test('a dateline that is missing has the form of the other files of the call, at the same desk', async () => {
    const story =
      'Town votes for a bridge\n\nThe council in Lyon voted on the new bridge on Monday night.\n\nNobody was surprised.\n';
    const other = (dateline: string) => story.replace('The council', `${dateline}The council`);
    room = new Newsroom({
      'a.article': story,
      'b.article': other('OSLO (AP) — '),
      'c.article': other('ROME (AP) — '),
      'd.article': other('BONN - '),
      'abroad/copydesk.json': '{}',
      'abroad/a.article': story,
      'abroad/b.article': other('BONN: ')
    });
    const inserted = async (...paths: string[]) =>
      (await json(...paths)).files
        .flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'missing-dateline'))
        .map(({ fixes }) => fixes[0]!.edits[0]!.newText);
    assert.deepEqual(await inserted('.'), ['LYON — ', 'LYON: ']);
    assert.deepEqual(await inserted('a.article', 'd.article'), ['LYON - ']);
    assert.deepEqual(await inserted('a.article', 'abroad/b.article'), ['LYON - ']);
    assert.deepEqual(await inserted('a.article', 'nothing.article', 'b.article'), ['LYON — ']);
  });
});
