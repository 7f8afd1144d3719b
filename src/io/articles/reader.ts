import { serveProcess } from '../process/serve-process.ts';
import type { ReaderQuestion } from './ask-reader.ts';

// The program of a process that reads one Word file or PDF: what is wrong with either may cost any time and memory.
serveProcess<ReaderQuestion, unknown>(async ({ kind, bytes }) => {
  switch (kind) {
    case 'word':
      return (await import('./convert-word.ts')).convertWord(bytes);
    case 'pdf':
      return (await import('./read-pdf.ts')).readPdf(bytes);
  }
});
