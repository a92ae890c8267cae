/** What a field of a form that was sent holds, by its kind (https://docs.slack.dev/reference/views). */
interface SentField {
  readonly value?: string | null | undefined;
  readonly selected_option?: { readonly value?: string | undefined } | null | undefined;
  readonly selected_options?: readonly object[] | null | undefined;
  readonly selected_conversation?: string | null | undefined;
}

/** The fields of a form that was sent, by block and by action. */
export type SentFields = Readonly<Record<string, Readonly<Record<string, SentField>>>>;
