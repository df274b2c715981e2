/** What the differential test uses of the npm library `edtf` 4.11.1, which ships no types. */
declare module 'edtf' {
  /** `min` and `max` are milliseconds; null stands for an unknown end, ±Infinity for an open one. */
  export interface Extended {
    readonly type: string;
    readonly min: number | null;
    readonly max: number | null;
    toEDTF(): string;
  }
  export default function edtf(text: string): Extended;
}
