declare module '@knight-lab/timelinejs/src/js/core/TimelineConfig.js' {
  interface ReadDate {
    readonly data: { readonly date_obj: Date };
  }
  export class TimelineConfig {
    constructor(data: unknown);
    readonly events: readonly unknown[];
    readonly event_dict: Readonly<
      Record<
        string,
        {
          readonly start_date: ReadDate;
          readonly end_date?: ReadDate;
          readonly text: { readonly headline: string };
        }
      >
    >;
    validate(): void;
    getErrors(): readonly unknown[];
  }
}
