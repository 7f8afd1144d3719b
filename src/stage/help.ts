import { type Dialog, makeDialog } from './dialog.ts';
import { make } from './elements.ts';
import { keyGroups } from './keys.ts';

/** The list of all keys. */
export function makeHelp(root: ShadowRoot): Dialog {
  const dialog = makeDialog(root, 'help', 'Keys', true);
  for (const { title, shortcuts } of keyGroups) {
    const rows = shortcuts.map(({ shown, does }) => {
      const keys = shown.split(', ').map((key) => make('kbd', { text: key }));
      return make('div', {}, make('dt', {}, ...keys), make('dd', { text: does }));
    });
    dialog.body.append(make('section', {}, make('h3', { text: title }), make('dl', {}, ...rows)));
  }
  return dialog;
}
