import type { Exported, ExportRequest, Imported, ImportRequest } from '../../../app/ports/recordings-port.ts';
import type { Result } from '../../../domain/result.ts';
import type { Comparison } from '../../../domain/socket/recording/compare.ts';
import type { Outline } from '../../../domain/socket/recording/outline.ts';

/** Long work on a feed's log. */
export type TakeTask =
  | { readonly kind: 'export'; readonly request: ExportRequest }
  | { readonly kind: 'import'; readonly request: ImportRequest }
  | { readonly kind: 'outline' }
  /** The arrays of the outline are transferred. */
  | { readonly kind: 'compare'; readonly other: Outline };

/** What came of it. */
export type TakeResult =
  | { readonly kind: 'exported'; readonly result: Result<Exported, string> }
  | { readonly kind: 'imported'; readonly result: Result<Imported, string> }
  /** The arrays of the outline are transferred. */
  | { readonly kind: 'outlined'; readonly outline: Outline }
  | { readonly kind: 'compared'; readonly comparison: Comparison }
  | { readonly kind: 'cancelled' };
