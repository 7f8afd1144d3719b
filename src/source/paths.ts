/**
 * Path of what a file names: `name` relative to the folder of the file `from`, with `.` and `..` resolved as far as
 * there are folders to leave. Slashes part folders; a Windows path keeps its drive.
 */
export function resolvePath(from: string, name: string): string {
  return normalisePath(isAbsolutePath(name) ? name : `${folderOf(from)}${name}`);
}

/** The folder of a file with a slash at its end; empty for a bare name. */
export function folderOf(path: string): string {
  return path.slice(0, path.replaceAll('\\', '/').lastIndexOf('/') + 1).replaceAll('\\', '/');
}

/** True for a path that starts at the root of a disk. */
export function isAbsolutePath(path: string): boolean {
  return /^(?:[\\/]|[a-z]:[\\/])/i.test(path);
}

function normalisePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '.' || (part === '' && parts.length > 0)) continue;
    const last = parts.at(-1);
    if (part === '..' && last !== undefined && last !== '..' && last !== '') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** A path without its percent signs, as Markdown writes blanks; one with a stray `%`, which is part of a name, as it stands. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
