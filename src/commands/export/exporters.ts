import type { ExportFormat } from './formats.ts';
import { isPictures } from './formats.ts';
import type { Job, Made } from './job.ts';

/** Makes one format of a deck; what it needs is loaded only then. */
export async function runJob(job: Job, format: ExportFormat): Promise<Made> {
  if (isPictures(format)) {
    const { exportPictures } = await import('./export-pictures.ts');
    return exportPictures(job, format);
  }
  switch (format) {
    case 'pdf':
      return (await import('./export-pdf.ts')).exportPdf(job);
    case 'pptx':
      return (await import('./export-pptx.ts')).exportPptx(job);
    case 'contact-sheet':
      return (await import('./export-pictures.ts')).exportContactSheet(job);
    case 'card':
      return (await import('./export-pictures.ts')).exportCard(job);
    case 'notes':
      return (await import('./export-paper.ts')).exportNotes(job);
    case 'handout':
      return (await import('./export-paper.ts')).exportHandout(job);
    case 'script':
      return (await import('./export-text.ts')).exportScript(job);
    case 'prompter':
      return (await import('./export-text.ts')).exportPrompter(job);
    case 'md':
      return (await import('./export-text.ts')).exportMarkdown(job);
    case 'txt':
      return (await import('./export-text.ts')).exportText(job);
    case 'html': {
      const { exportHtml, exportSingleFile } = await import('./export-html.ts');
      return job.flags.singleFile === true ? exportSingleFile(job) : exportHtml(job);
    }
  }
}
