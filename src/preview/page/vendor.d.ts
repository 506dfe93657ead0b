// What the page uses of pdf.js, which it is served beside its own files.
interface PdfItem {
  type?: string;
  id?: string;
  tag?: string;
  str?: string;
  transform?: number[];
  width?: number;
  height?: number;
  hasEOL?: boolean;
}
interface PdfNode {
  role?: string;
  type?: string;
  id?: string;
  alt?: string;
  children?: PdfNode[];
}
interface PdfViewport {
  width: number;
  height: number;
}
interface PdfPage {
  getViewport(options: { scale: number }): PdfViewport;
  getTextContent(options: { includeMarkedContent: boolean }): Promise<{ items: PdfItem[] }>;
  getStructTree(): Promise<PdfNode | null>;
  render(options: object): { promise: Promise<void>; cancel(): void };
  cleanup(): boolean;
}
interface PdfDocument {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
}
interface PdfLibrary {
  GlobalWorkerOptions: { workerSrc: string };
  PDFWorker: new (options: { name: string }) => object;
  getDocument(options: object): { promise: Promise<PdfDocument>; destroy(): Promise<void> };
}
