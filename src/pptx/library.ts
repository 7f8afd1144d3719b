import type { default as Module } from 'pptxgenjs';

// The library's types, by the names that are used here.
export type Library = Module.default;
export type LibrarySlide = Module.default.Slide;
export type TextProps = Module.default.TextProps;
export type TextOptions = Module.default.TextPropsOptions;
export type TableCell = Module.default.TableCell;
export type TableRow = Module.default.TableRow;
export type ChartData = Module.default.OptsChartData;
export type ChartOptions = Module.default.IChartOpts;
export type MasterProps = Module.default.SlideMasterProps;

/** A new presentation. The library is loaded only here. */
export async function newPresentation(): Promise<Library> {
  // Its types take it for a CommonJS module, of which the class would be the second `default`.
  const { default: found } = (await import('pptxgenjs')) as unknown as {
    default: (new () => Library) | { default: new () => Library };
  };
  const Presentation = 'default' in found ? found.default : found;
  return new Presentation();
}
