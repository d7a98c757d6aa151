import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeFiles, projectFiles, readProjectFile } from './project-files.ts';

/** Names that say nothing about what is inside. */
const EMPTY_WORDS = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'manager',
  'service',
  'services',
  'common',
  'misc',
]);

/** Long because they are data: words, presets, calendars. */
const DATA = [
  /^lib\/i18n\//,
  /^lib\/stand-in\/sample\//,
  /\bfixtures(\.ts$|\/)/,
  /^test\/google\/contract\//,
  /^test\/local-google\/calendar-page\/page\.css$/,
];

const lineCount = (path: string) => readProjectFile(path).split('\n').length - 1;
const wordsOf = (path: string) => path.split(/[/.-]/);

describe('the layout of the code', () => {
  it('finds the code it speaks about', () => {
    expect(codeFiles.length).toBeGreaterThan(40);
  });

  it('keeps every file short enough to be read at once', () => {
    const long = codeFiles.filter((path) => !DATA.some((data) => data.test(path)) && lineCount(path) > 300);
    expect(long).toEqual([]);
  });

  it('keeps half of the files under 80 lines', () => {
    const lengths = codeFiles.filter((path) => !path.startsWith('test/')).map(lineCount);
    const sorted = lengths.toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80);
  });

  it('names files and folders in kebab-case', () => {
    const odd = projectFiles.filter((path) =>
      path.split('/').some((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(part)),
    );
    expect(odd).toEqual([]);
  });

  it('names nothing after what it is not about', () => {
    expect(projectFiles.filter((path) => wordsOf(path).some((word) => EMPTY_WORDS.has(word)))).toEqual([]);
  });

  it('imports with the whole file name and without aliases', () => {
    const odd = codeFiles
      .filter((path) => /\.tsx?$/.test(path))
      .flatMap((path) =>
        [...readProjectFile(path).matchAll(/^(?:import|export)\b[^'"`;]*?from '([^']+)';$/gm)]
          .map((match) => match[1] ?? '')
          .filter(
            (from) => /^[~@]\//.test(from) || (from.startsWith('.') && !/\.(tsx?|mjs|css|json)$/.test(from)),
          )
          .map((from) => `${path}: ${from}`),
      );
    expect(odd).toEqual([]);
  });

  it('knows the time and chance of the machine in one file only', () => {
    const product = codeFiles.filter((path) => !path.startsWith('test/') && path !== 'lib/clock.ts');
    const found = product.filter((path) =>
      /\bDate\.now\(|\bMath\.random\(|Temporal\.Now\.|new Date\(\)|crypto\.randomUUID\(/.test(
        readProjectFile(path),
      ),
    );
    expect(found).toEqual([]);
  });
});

/** Folders in which each file is one thing of a kind, and the file that lists them all. */
const REGISTERS = [
  { folder: 'lib/domain/practices', list: 'lib/domain/practices/index.ts' },
  { folder: 'lib/domain/warnings', list: 'lib/domain/warnings/index.ts' },
  { folder: 'lib/stand-in/sample', list: 'lib/stand-in/sample/index.ts' },
];

describe.each(REGISTERS)('$folder', ({ folder, list }) => {
  const files = codeFiles.filter((path) => dirname(path) === folder && path !== list);

  it('is not empty', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it('has no file that its list does not reach', () => {
    const reached = new Set<string>();
    const visit = (path: string) => {
      for (const [, from] of readProjectFile(path).matchAll(/from '\.\/([a-z0-9-]+\.ts)'/g)) {
        const file = `${folder}/${from}`;
        if (reached.has(file)) continue;
        reached.add(file);
        visit(file);
      }
    };
    visit(list);
    expect(files.filter((path) => !reached.has(path)).map((path) => basename(path))).toEqual([]);
  });
});
