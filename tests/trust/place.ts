import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Attack, placeholders, secret } from './attack.ts';

/** Folders of one case: what the attacker hands over, what is none of theirs, and where the result goes. */
export interface Place {
  readonly folder: string;
  readonly project: string;
  readonly outside: string;
  readonly out: string;
  /** The case's own texts, with what stands for the sink and the folder outside filled in. */
  readonly fill: (text: string) => string;
}

/** Lays out an attack below `folder`. */
export async function layOutAttack(attack: Attack, folder: string, sink: string): Promise<Place> {
  const [project, outside, out] = ['project', 'outside', 'out'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const fill = (text: string): string =>
    text.replaceAll(placeholders.sink, sink).replaceAll(placeholders.outside, outside);
  for (const each of [project, outside, out]) await mkdir(each, { recursive: true });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text y="20">${secret}</text></svg>`;
  for (const [name, text] of [
    ['secret.txt', `${secret}\n`],
    ['secret.md', `# ${secret}\n\n---\n\n## ${secret}\n`],
    ['secret.css', `:root { --secret: "${secret}" }\n`],
    ['secret.svg', svg],
  ] as const)
    await writeFile(join(outside, name), text);
  await writeFile(join(project, 'package.json'), '{}');
  if (attack.deck !== undefined) await writeFile(join(project, 'talk.md'), fill(attack.deck));
  for (const [name, text] of Object.entries(attack.files ?? {})) {
    await mkdir(dirname(join(project, name)), { recursive: true });
    await writeFile(join(project, name), fill(text));
  }
  for (const [name, target] of Object.entries(attack.links ?? {}))
    await symlink(fill(target), join(project, name));
  for (const name of attack.pipes ?? []) spawnSync('mkfifo', [join(project, name)]);
  if (attack.article) {
    const { name, content } = attack.article;
    const bytes = typeof content === 'string' ? fill(content) : await content();
    await writeFile(join(project, name), bytes);
  }
  return { folder, project, outside, out, fill };
}

/** Every file below a folder, as paths from there. */
export async function listTree(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).sort();
}

/** Files of an output in which the secret stands, plain or as base64. */
export async function findSecret(out: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = (await readFile(path)).toString('latin1');
    if (secretForms.some((form) => bytes.includes(form))) found.push(entry.name);
  }
  return found;
}

/** Of each of the three ways in which base64 may fall, what is the same whatever stands round it. */
const secretForms = [
  secret,
  ...[0, 1, 2].map((shift) =>
    Buffer.from(' '.repeat(shift) + secret)
      .toString('base64')
      .slice(4, 24),
  ),
];
