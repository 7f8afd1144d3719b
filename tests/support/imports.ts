import { readdirSync, readFileSync } from 'node:fs';

/** One import or re-export of a module. */
export interface Import {
  /** As written, for example `../source/source.ts` or `marked`. */
  readonly target: string;
  /** Path within `src/` for a relative target, else null. */
  readonly file: string | null;
  /** True where only types are taken, so that nothing of the target is loaded. */
  readonly typeOnly: boolean;
  /** True for `import()`, which loads on use. */
  readonly lazy: boolean;
}

/** A module under `src/`. */
export interface Module {
  /** Path within `src/`, for example `deck/split.ts`. */
  readonly path: string;
  /** First folder of the path; for a module at the root its name without extension. */
  readonly room: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const root = new URL('../../src/', import.meta.url);

/** Every module under `src/`. */
export function readModules(): Module[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  return names
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .sort()
    .map((path) => {
      const text = readFileSync(new URL(path, root), 'utf8');
      return { path, room: path.split('/')[0]!.replace(/\.ts$/, ''), text, imports: listImports(path, text) };
    });
}

const statement = /^(?:import|export)\s+(type\s+)?(?:([\w*{][^'";]*?)\s+from\s+)?['"]([^'"]+)['"]/gm;
const lazyImport = /\bimport\(\s*['"`]([^'"`$]+)/g;

function listImports(path: string, text: string): Import[] {
  const eager = [...text.matchAll(statement)].map(([, type, names = '', target = '']) => {
    const braced = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
    const each = braced?.split(',').map((name) => name.trim()) ?? [names];
    const typeOnly =
      type !== undefined ||
      each.filter((name) => name !== '').every((name) => /^type\s/.test(name) && braced !== undefined);
    return { target, file: resolve(path, target), typeOnly: typeOnly && names !== '', lazy: false };
  });
  const lazy = [...text.matchAll(lazyImport)].map(([, target = '']) => {
    return { target, file: resolve(path, target), typeOnly: false, lazy: true };
  });
  return [...eager, ...lazy];
}

function resolve(from: string, target: string): string | null {
  if (!target.startsWith('.')) return null;
  const { pathname } = new URL(target, `file:///src/${from}`);
  return pathname.replace(/^\/src\//, '');
}
