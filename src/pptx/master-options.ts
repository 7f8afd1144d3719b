import type { PictureItem, TextItem } from './drawing.ts';
import { dataUrl, noMargin, type PictureData, placeProps, shapeProps } from './item-options.ts';
import type { MasterProps } from './library.ts';
import type { Master } from './plan-masters.ts';
import { boxOf, runOptions, type TextEnv, toTextProps } from './text-options.ts';

/** A layout as the library takes it: its ground, what the theme draws on it, and its placeholders. */
export function masterProps(
  master: Master,
  pictureOf: (item: PictureItem) => PictureData | null,
  env: TextEnv,
): MasterProps {
  const objects: NonNullable<MasterProps['objects']> = [];
  for (const item of master.items) {
    if (item.kind === 'shape')
      objects.push({ rect: { ...placeProps(item.place, env), ...shapeProps(item, env) } });
    if (item.kind === 'picture') {
      const picture = pictureOf(item);
      if (picture) objects.push({ image: { ...placeProps(item.place, env), data: dataUrl(picture) } });
    }
    if (item.kind === 'text') {
      const { runs } = toTextProps(item, env);
      const options = {
        ...placeProps(boxOf(item, env.width), env),
        ...runs[0]!.options,
        margin: noMargin,
        valign: 'top' as const,
        isTextBox: true,
      };
      objects.push({ text: { text: runs[0]!.text ?? '', options } });
    }
  }
  for (const [item, name, type] of [
    [master.title, 'Title', 'title'],
    [master.body, 'Body', 'body'],
  ] as const) {
    const run = item?.paragraphs[0]?.runs[0];
    if (!item || !run) continue;
    // Weight and slant would pass on to every run of the slides.
    const { fontFace, fontSize, color } = runOptions(run, env);
    const look = { fontFace, fontSize, color };
    const options = {
      ...placeProps(boxOf(item, env.width), env),
      ...look,
      name,
      type,
      align: item.paragraphs[0]!.align,
      valign: 'top' as const,
      margin: 0,
      fit: 'shrink' as const,
      objectName: name,
    };
    objects.push({ placeholder: { options: options as never, text: '' } });
  }
  return {
    title: master.name,
    background: { color: env.look.nameColor(master.ground) },
    objects,
    ...(master.number && { slideNumber: numberProps(master.number, env) }),
  };
}

function numberProps(item: TextItem, env: TextEnv): NonNullable<MasterProps['slideNumber']> {
  const [paragraph] = item.paragraphs;
  const { fontFace, fontSize, color, bold } = runOptions(paragraph!.runs[0]!, env);
  const place = boxOf(item, env.width);
  // Two digits more than now have room, to the side to which the number grows.
  const more = 2 * place.height;
  const isLate = place.x + place.width / 2 > env.width / 2;
  const wide = { ...place, x: isLate ? place.x - more : place.x, width: place.width + more };
  const right = isLate ? { ...wide, width: item.place.x + item.place.width - wide.x } : wide;
  return {
    ...placeProps(right, env),
    fontFace: fontFace!,
    fontSize: fontSize!,
    color: color!,
    align: isLate ? 'right' : 'left',
    margin: 0,
    valign: 'top',
    ...(bold && { bold }),
  } as NonNullable<MasterProps['slideNumber']>;
}
